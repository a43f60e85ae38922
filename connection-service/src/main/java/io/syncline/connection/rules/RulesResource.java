package io.syncline.connection.rules;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.internal.RulesEngineClient;
import io.syncline.connection.lane.InForceRepository;
import io.syncline.connection.login.CallerResource;
import io.syncline.connection.page.Body;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.connection.page.SidePath;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.problem.Problem;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules of one side of a connection. */
@Path("/api/v1/connections/{id}/sides/{side}/rules")
public class RulesResource {
    private final PublicationRepository publications;
    private final RulesEngineClient engine;
    private final CallerResource caller;
    private final InForceRepository lanes;

    public RulesResource(
            PublicationRepository publications,
            RulesEngineClient engine,
            CallerResource caller,
            InForceRepository lanes) {
        this.lanes = lanes;
        this.publications = publications;
        this.engine = engine;
        this.caller = caller;
    }

    @GET
    public Uni<RulesView> get(@PathParam("id") ConnectionId id, @PathParam("side") String side) {
        return publications.view(id, SidePath.side(side));
    }

    /** Saves the draft, also one that does not compile, and tells what is wrong with it. */
    @PUT
    @Path("draft")
    public Uni<List<RuleDiagnostic>> draft(
            @PathParam("id") ConnectionId id, @PathParam("side") String side, DraftRequest body) {
        return publications
                .save(caller.name(), id, SidePath.side(side), Body.required(body))
                .chain(draft -> engine.check(draft.outgoing(), draft.incoming()));
    }

    /** Publishes the draft as the next version; scripts that do not compile are a 422 with one error per diagnostic. */
    @POST
    @Path("publish")
    public Uni<RulesView> publish(
            @PathParam("id") ConnectionId id, @PathParam("side") String side, @Nullable PublishRequest body) {
        String who = caller.name();
        String note = Optional.ofNullable(body).flatMap(PublishRequest::note).orElse("");
        return publications
                .view(id, SidePath.side(side))
                .map(view -> view.draft().orElseThrow(() -> ProblemException.conflict("there is no draft to publish")))
                .chain(draft -> checked(new Scripts(draft.outgoing(), draft.incoming(), note)))
                .chain(scripts -> publications.publish(who, id, SidePath.side(side), scripts))
                .call(() -> lanes.inForce(id));
    }

    @GET
    @Path("versions")
    public Uni<Page<RulesVersion>> versions(
            @PathParam("id") ConnectionId id,
            @PathParam("side") String side,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        return publications.versions(id, SidePath.side(side), PageRequest.of(limit, cursor));
    }

    /** Publishes the text of an old version as the next one. */
    @POST
    @Path("rollback")
    public Uni<RulesView> rollback(
            @PathParam("id") ConnectionId id, @PathParam("side") String side, RollbackRequest body) {
        String who = caller.name();
        long version =
                Body.required(body).version().orElseThrow(() -> ProblemException.field(400, "version", "is missing"));
        String note = body.note().orElse("rollback to version " + version);
        return publications
                .version(id, SidePath.side(side), version)
                .chain(old -> checked(new Scripts(old.outgoing(), old.incoming(), note)))
                .chain(scripts -> publications.publish(who, id, SidePath.side(side), scripts))
                .call(() -> lanes.inForce(id));
    }

    private Uni<Scripts> checked(Scripts scripts) {
        return engine.check(scripts.outgoing(), scripts.incoming())
                .invoke(RulesResource::refuse)
                .replaceWith(scripts);
    }

    private static void refuse(List<RuleDiagnostic> diagnostics) {
        List<FieldError> errors = diagnostics.stream()
                .filter(RuleDiagnostic::error)
                .map(d -> new FieldError(d.script() + ":" + d.line() + ":" + d.column(), d.text()))
                .toList();
        if (errors.isEmpty()) return;
        throw new ProblemException(new Problem(
                "urn:syncline:problem:rules-do-not-compile",
                "The rules do not compile",
                422,
                errors.getFirst().field() + ": " + errors.getFirst().message(),
                errors));
    }
}
