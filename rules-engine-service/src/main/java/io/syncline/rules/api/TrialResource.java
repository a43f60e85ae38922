package io.syncline.rules.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.trial.BacktestRequest;
import io.syncline.hub.trial.BacktestResult;
import io.syncline.hub.trial.TrialRequest;
import io.syncline.hub.trial.TrialResult;
import io.syncline.rules.rerun.BacktestDesk;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.trial.TrialDesk;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

/** Runs rules without effect. */
@Path("/internal/v1/connections/{connection}/sides/{side}")
@RunOnVirtualThread
public class TrialResource {
    private final TrialDesk trials;
    private final BacktestDesk backtests;
    private final StateTopicsConsumer state;

    public TrialResource(TrialDesk trials, BacktestDesk backtests, StateTopicsConsumer state) {
        this.trials = trials;
        this.backtests = backtests;
        this.state = state;
    }

    @POST
    @Path("trial")
    public TrialResult trial(@RestPath String connection, @RestPath String side, TrialRequest request) {
        try {
            return trials.run(side(connection, side), request);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field(400, "", e.getMessage());
        }
    }

    @POST
    @Path("backtest")
    public BacktestResult backtest(@RestPath String connection, @RestPath String side, BacktestRequest request) {
        return backtests.run(side(connection, side), request);
    }

    private ConnectionSide side(String connection, String side) {
        return state.side(new LaneId(new ConnectionId(connection), Side.of(side)))
                .orElseThrow(() -> ProblemException.conflict("the rules engine does not know this connection yet"));
    }
}
