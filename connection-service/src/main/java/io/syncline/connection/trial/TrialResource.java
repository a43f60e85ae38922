package io.syncline.connection.trial;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.change.Change;
import io.syncline.connection.change.ChangeRepository;
import io.syncline.connection.internal.RulesEngineClient;
import io.syncline.connection.login.CallerResource;
import io.syncline.connection.page.Body;
import io.syncline.connection.page.SidePath;
import io.syncline.connection.rules.PublicationRepository;
import io.syncline.connection.rules.RulesDraft;
import io.syncline.connection.rules.RulesView;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.trial.BacktestRequest;
import io.syncline.hub.trial.BacktestResult;
import io.syncline.hub.trial.Completions;
import io.syncline.hub.trial.TrialRequest;
import io.syncline.hub.trial.TrialResult;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Trying rules of one side out. Nothing is written anywhere; it is audited because it reads with the instance's credentials. */
@Path("/api/v1/connections/{id}/sides/{side}/rules")
public class TrialResource {
    private final PublicationRepository publications;
    private final RulesEngineClient engine;
    private final ChangeRepository changes;
    private final CallerResource caller;

    public TrialResource(
            PublicationRepository publications,
            RulesEngineClient engine,
            ChangeRepository changes,
            CallerResource caller) {
        this.publications = publications;
        this.engine = engine;
        this.changes = changes;
        this.caller = caller;
    }

    /**
     * Runs rules without effect: what would travel, what would be written where, field by field, what scripts log, and what would
     * stop the pair. Trackers are read for real and get no write.
     */
    @POST
    @Path("test")
    @Operation(
            summary = "Dry run",
            description =
                    "Runs rules without effect and tells what would travel, what would be written where, field by field, what the scripts"
                            + " log, and what would stop the pair. An entity alone: this side's outgoing script, then the other side's published"
                            + " incoming script; writesTo is the other side. A replica or a remoteEntity: this side's incoming script; writesTo is"
                            + " this side. Trackers are read for real and get no write; what a tracker would refuse shows only for real.")
    public Uni<TrialResult> test(@PathParam("id") ConnectionId id, @PathParam("side") String side, TestRequest body) {
        Side of = SidePath.side(side);
        String who = caller.name();
        List<FieldError> errors = TestForm.errors(Body.required(body));
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
        return publications
                .view(id, of)
                .map(rules -> asked(body, rules))
                .chain(request -> engine.trial(id, of, request))
                .call(() -> audited(who, "rules.test", id, of));
    }

    /**
     * Applies the last changes that arrived at this side again, with the published and the draft version of its incoming script, on
     * what was recorded then: what each would have written, and where they differ. Trackers get no write.
     */
    @POST
    @Path("backtest")
    @Operation(
            summary = "Backtest",
            description =
                    "Applies the last changes that arrived at this side again, on what was recorded then, with the published and the draft"
                            + " version of its incoming script: what each would have written, and where they differ. notReplayed says what the"
                            + " recording did not hold, such as a question that only the draft asks and that went to today's tracker. Stops after"
                            + " eight seconds; left counts the changes that were not tried.")
    public Uni<BacktestResult> backtest(
            @PathParam("id") ConnectionId id, @PathParam("side") String side, @Nullable BacktestForm body) {
        Side of = SidePath.side(side);
        String who = caller.name();
        BacktestForm form = body == null ? BacktestForm.none() : body;
        if (form.wrong()) throw ProblemException.field(400, "last", form.words());
        return publications
                .view(id, of)
                .map(rules -> new BacktestRequest(
                        form.number(),
                        rules.published().incoming(),
                        draft(rules).incoming()))
                .chain(request -> engine.backtest(id, of, request))
                .call(() -> audited(who, "rules.backtest", id, of));
    }

    /** What an editor offers while rules are written: variables, helpers, and the fields of the side's own instance. */
    @GET
    @Path("completions")
    @Operation(
            summary = "Completion data",
            description =
                    "What an editor offers while rules are written: variables and helpers per script, and the fields of the side's own"
                            + " project. degraded says why there are no fields when the tracker does not answer.")
    public Uni<Completions> completions(@PathParam("id") ConnectionId id, @PathParam("side") String side) {
        Side of = SidePath.side(side);
        return publications.view(id, of).chain(rules -> engine.completions(id, of));
    }

    private static TrialRequest asked(TestRequest body, RulesView rules) {
        if (TestForm.lacksDraft(body, rules)) throw noDraft();
        return TestForm.asked(body, rules);
    }

    private static RulesDraft draft(RulesView rules) {
        return rules.draft().orElseThrow(TrialResource::noDraft);
    }

    private static ProblemException noDraft() {
        return ProblemException.conflict("there is no draft");
    }

    private Uni<Void> audited(String who, String action, ConnectionId id, Side side) {
        return changes.commit(who, action, session -> Uni.createFrom()
                        .item(new Change<>(id, id.value(), Map.of("side", side.wire()), List.of())))
                .replaceWithVoid();
    }
}
