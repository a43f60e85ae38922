package io.syncline.connection.error;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.change.Change;
import io.syncline.connection.change.ChangeRepository;
import io.syncline.connection.internal.RulesEngineClient;
import io.syncline.connection.login.CallerResource;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.twin.ParkedView;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Parked messages, as the rules engine keeps them. */
@Path("/api/v1/errors")
public class ErrorResource {
    private final RulesEngineClient engine;
    private final ChangeRepository changes;
    private final CallerResource caller;

    public ErrorResource(RulesEngineClient engine, ChangeRepository changes, CallerResource caller) {
        this.engine = engine;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    public Uni<Page<ParkedView>> list(
            @QueryParam("connection") Optional<ConnectionId> connection,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        return engine.parked(connection, PageRequest.of(limit, Optional.empty()).limit(), cursor)
                .map(page -> new Page<>(page.items(), page.next()));
    }

    @GET
    @Path("{id}")
    public Uni<ParkedView> get(@PathParam("id") String id) {
        return engine.parked(id);
    }

    /** Tries it again, and then what waits behind it. */
    @POST
    @Path("{id}/retry")
    @ResponseStatus(202)
    public Uni<Void> retry(@PathParam("id") String id) {
        String who = caller.name();
        return engine.retry(id).chain(() -> audited(who, "error.retry", id, Map.of()));
    }

    /** Gives it up and goes on with what waits behind it. */
    @POST
    @Path("{id}/skip")
    @ResponseStatus(202)
    public Uni<Void> skip(@PathParam("id") String id) {
        String who = caller.name();
        return engine.skip(id).chain(() -> audited(who, "error.skip", id, Map.of()));
    }

    /** Tries all of them again, or all of one connection. */
    @POST
    @Path("retry")
    public Uni<Retried> retryAll(@Nullable RetryRequest body) {
        String who = caller.name();
        Optional<ConnectionId> connection = Optional.ofNullable(body).flatMap(RetryRequest::connection);
        String target = connection.map(ConnectionId::value).orElse("all");
        return engine.retryAll(connection)
                .call(number -> audited(who, "error.retry", target, Map.of("retried", Long.toString(number))))
                .map(Retried::new);
    }

    private Uni<Void> audited(String who, String action, String target, Map<String, String> detail) {
        return changes.commit(
                        who, action, session -> Uni.createFrom().item(new Change<>(target, target, detail, List.of())))
                .replaceWithVoid();
    }
}
