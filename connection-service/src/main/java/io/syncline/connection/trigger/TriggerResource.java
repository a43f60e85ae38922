package io.syncline.connection.trigger;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.lifecycle.ConnectionEdit;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.connection.login.CallerResource;
import io.syncline.connection.page.Body;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.problem.FieldError;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Triggers of a connection; a change is published with the connection. */
@Path("/api/v1/connections/{id}/triggers")
public class TriggerResource {
    private final ConnectionRepository connections;
    private final TriggerRepository triggers;
    private final DatabaseClient database;
    private final CallerResource caller;
    private final TriggerSource source;

    TriggerResource(
            ConnectionRepository connections,
            TriggerRepository triggers,
            DatabaseClient database,
            CallerResource caller,
            TriggerSource source) {
        this.connections = connections;
        this.triggers = triggers;
        this.database = database;
        this.caller = caller;
        this.source = source;
    }

    @GET
    public Uni<Page<TriggerView>> list(
            @PathParam("id") ConnectionId id,
            @QueryParam("limit") Optional<Integer> limit,
            @QueryParam("cursor") Optional<String> cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        return connections
                .get(id)
                .chain(c -> database.read(session -> triggers.of(session, id)))
                .map(all -> page.of(after(all, page), TriggerView::id));
    }

    @POST
    @ResponseStatus(201)
    public Uni<TriggerView> create(@PathParam("id") ConnectionId id, TriggerRequest body) {
        TriggerView trigger = source.create(checked(body));
        return connections
                .change(caller.name(), "trigger.create", id, (session, c) -> session.persist(
                                new TriggerEntity(id, trigger))
                        .replaceWith(() -> ConnectionEdit.within(c, detail(trigger))))
                .replaceWith(trigger);
    }

    @PUT
    @Path("{trigger}")
    public Uni<TriggerView> update(
            @PathParam("id") ConnectionId id, @PathParam("trigger") String triggerId, TriggerRequest body) {
        TriggerRequest request = checked(body);
        return connections
                .change(caller.name(), "trigger.update", id, (session, c) -> found(session, id, triggerId)
                        .invoke(row -> row.take(
                                request.trigger(triggerId, row.trigger().createdAt())))
                        .map(row -> ConnectionEdit.within(c, detail(row.trigger()))))
                .chain(c -> database.read(session -> found(session, id, triggerId)))
                .map(TriggerEntity::trigger);
    }

    @DELETE
    @Path("{trigger}")
    public Uni<Void> delete(@PathParam("id") ConnectionId id, @PathParam("trigger") String triggerId) {
        return connections
                .change(caller.name(), "trigger.delete", id, (session, c) -> found(session, id, triggerId)
                        .call(session::remove)
                        .map(row -> ConnectionEdit.within(c, detail(row.trigger()))))
                .replaceWithVoid();
    }

    private Uni<TriggerEntity> found(Mutiny.Session session, ConnectionId id, String trigger) {
        return triggers.find(session, id, trigger)
                .map(row -> row.orElseThrow(() -> ProblemException.notFound("trigger " + trigger)));
    }

    private static TriggerRequest checked(TriggerRequest body) {
        List<FieldError> errors = Body.required(body).errors();
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
        return body;
    }

    /** A connection has few triggers: the piece is cut from all of them. */
    private static List<TriggerView> after(List<TriggerView> all, PageRequest page) {
        List<String> ids = all.stream().map(TriggerView::id).toList();
        int from = page.after().map(id -> ids.indexOf(id) + 1).orElse(0);
        return all.stream().skip(from).limit(page.fetch()).toList();
    }

    private static Map<String, String> detail(TriggerView t) {
        return Map.of("trigger", t.id(), "side", t.side().wire(), "query", t.query());
    }
}
