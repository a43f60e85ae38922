package io.syncline.connection.lifecycle;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.login.CallerResource;
import io.syncline.connection.overview.ConnectionRow;
import io.syncline.connection.overview.OverviewRepository;
import io.syncline.connection.page.Body;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.connection.page.Wait;
import io.syncline.hub.id.ConnectionId;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Connections between two projects. */
@Path("/api/v1/connections")
public class ConnectionResource {
    private final ConnectionRepository connections;
    private final NewConnectionRepository creation;
    private final LifecycleRepository lifecycle;
    private final OverviewRepository overview;
    private final CallerResource caller;

    public ConnectionResource(
            ConnectionRepository connections,
            NewConnectionRepository creation,
            LifecycleRepository lifecycle,
            OverviewRepository overview,
            CallerResource caller) {
        this.connections = connections;
        this.creation = creation;
        this.lifecycle = lifecycle;
        this.overview = overview;
        this.caller = caller;
    }

    @GET
    public Uni<Page<ConnectionRow>> list(
            @QueryParam("limit") Optional<Integer> limit, @QueryParam("cursor") Optional<String> cursor) {
        return connections.list(PageRequest.of(limit, cursor)).chain(page -> overview.rows(page));
    }

    @GET
    @Path("{id}")
    public Uni<ConnectionRow> get(@PathParam("id") ConnectionId id) {
        return connections.get(id).chain(overview::row);
    }

    @POST
    @ResponseStatus(201)
    public Uni<ConnectionRow> create(ConnectionRequest body) {
        return creation.create(caller.name(), Body.required(body)).chain(overview::row);
    }

    @PATCH
    @Path("{id}")
    public Uni<ConnectionRow> patch(@PathParam("id") ConnectionId id, ConnectionPatch body) {
        return lifecycle.patch(caller.name(), id, Body.required(body)).chain(overview::row);
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> delete(@PathParam("id") ConnectionId id) {
        return connections.delete(caller.name(), id).replaceWithVoid();
    }

    /** Also accepts a pending connection. The status changes when both lanes confirm; {@code ?wait=10s} waits for that. */
    @POST
    @Path("{id}/activate")
    @ResponseStatus(202)
    public Uni<ConnectionRow> activate(@PathParam("id") ConnectionId id, @QueryParam("wait") Optional<String> wait) {
        Wait patience = Wait.of(wait);
        return lifecycle
                .activate(caller.name(), id)
                .chain(c -> lifecycle.settled(c, patience))
                .chain(overview::row);
    }

    /** Holds both lanes: changes queue. The status changes when both lanes confirm; {@code ?wait=10s} waits for that. */
    @POST
    @Path("{id}/deactivate")
    @ResponseStatus(202)
    public Uni<ConnectionRow> deactivate(@PathParam("id") ConnectionId id, @QueryParam("wait") Optional<String> wait) {
        Wait patience = Wait.of(wait);
        return lifecycle
                .deactivate(caller.name(), id)
                .chain(c -> lifecycle.settled(c, patience))
                .chain(overview::row);
    }
}
