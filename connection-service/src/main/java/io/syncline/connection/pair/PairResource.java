package io.syncline.connection.pair;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.change.Change;
import io.syncline.connection.change.ChangeRepository;
import io.syncline.connection.instance.InstanceRepository;
import io.syncline.connection.lifecycle.Connection;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.connection.outbox.OutboxMessage;
import io.syncline.connection.page.Body;
import io.syncline.connection.tracker.ConnectorClient;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Brings single entities under sync by hand. */
@Path("/api/v1/connections/{id}/pairs")
public class PairResource {
    private final ConnectionRepository connections;
    private final ConnectorClient connector;
    private final InstanceRepository instances;
    private final ChangeRepository changes;
    private final PairSource source;

    PairResource(
            ConnectionRepository connections,
            ConnectorClient connector,
            InstanceRepository instances,
            ChangeRepository changes,
            PairSource source) {
        this.connections = connections;
        this.connector = connector;
        this.instances = instances;
        this.changes = changes;
        this.source = source;
    }

    /** Reads the entity from its tracker and queues its first sync. */
    @POST
    @ResponseStatus(202)
    public Uni<PairAccepted> create(@PathParam("id") ConnectionId id, PairRequest body) {
        String who = source.caller();
        List<FieldError> errors = Body.required(body).errors();
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
        Side side = Side.of(body.side().orElseThrow());
        return connections
                .get(id)
                .invoke(PairResource::refusePending)
                .chain(c -> entity(c, side, body.key().orElseThrow().strip()))
                .chain(entity -> queue(who, id, new PairAccepted(side, entity)));
    }

    private Uni<EntityRef> entity(Connection c, Side side, String key) {
        return instances
                .get(c.side(side).instance())
                .chain(instance -> connector.entity(instance.tracker(), instance.id(), key))
                .map(found -> found.map(EntitySnapshot::ref).orElseThrow(() -> missing(key)));
    }

    private Uni<PairAccepted> queue(String who, ConnectionId id, PairAccepted accepted) {
        OutboxMessage message = source.manual(id, accepted.entity());
        Map<String, String> detail =
                Map.of("side", accepted.side().wire(), "key", accepted.entity().key());
        return changes.commit(who, "pair.create", session -> Uni.createFrom()
                .item(new Change<>(accepted, id.value(), detail, List.of(message))));
    }

    private static void refusePending(Connection c) {
        if (c.state().status() == ConnectionStatus.PENDING)
            throw ProblemException.conflict("the connection is pending");
    }

    private static ProblemException missing(String key) {
        return ProblemException.fields(404, List.of(new FieldError("key", "there is no entity " + key)));
    }
}
