package io.syncline.rules.trial;

import io.syncline.hub.event.Failure;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Replica;
import io.syncline.hub.trial.TrialRequest;
import io.syncline.hub.trial.TrialResult;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.work.Announcer;
import io.syncline.rules.work.WorkStopped;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Runs rules without effect: entities and answers of trackers are read for real, nothing is written, sent or remembered. Blocking;
 * gives up after eight seconds of waiting for trackers.
 */
@ApplicationScoped
public class TrialDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OutgoingTrial outgoing;
    private final IncomingTrial incoming;
    private final Announcer announcer;

    TrialDesk(OutgoingTrial outgoing, IncomingTrial incoming, Announcer announcer) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.announcer = announcer;
    }

    /**
     * What would happen now.
     *
     * @throws IllegalArgumentException when the request names nothing to run on, or its replica is none
     */
    public TrialResult run(ConnectionSide side, TrialRequest request) {
        TrialReport report = new TrialReport();
        Instant end = announcer.now().plus(PATIENCE);
        BooleanSupplier late = () -> announcer.now().isAfter(end);
        try {
            run(side, request, late, report);
        } catch (WorkStopped stopped) {
            report.failed(side.side(), Failure.of("a tracker does not answer in time; try again later"));
        }
        return report.result();
    }

    private void run(ConnectionSide side, TrialRequest request, BooleanSupplier late, TrialReport report) {
        ConnectionSide other = new ConnectionSide(side.connection(), side.side().opposite());
        if (request.replica().isPresent()) {
            Replica replica = PastedReplica.of(request.replica().get(), side, announcer.now());
            report.travels(replica);
            incoming.run(side, message(replica), request.entity(), request.incoming(), late, report);
        } else if (request.remoteEntity().isPresent()) {
            outgoing.run(other, request.remoteEntity().get(), Optional.empty(), late, report)
                    .ifPresent(
                            message -> incoming.run(side, message, request.entity(), request.incoming(), late, report));
        } else {
            String entity = request.entity()
                    .orElseThrow(() -> new IllegalArgumentException("name an entity, a remoteEntity or a replica"));
            outgoing.run(side, entity, request.outgoing(), late, report)
                    .ifPresent(
                            message -> incoming.run(other, message, Optional.empty(), Optional.empty(), late, report));
        }
    }

    private LaneMessage.Sync message(Replica replica) {
        return new LaneMessage.Sync(announcer.head(), TrialReads.noPair(), replica, Map.of(), announcer.now());
    }
}
