package io.syncline.connection.lane;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.syncline.connection.lifecycle.Connection;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConnectionStatus;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Holds an answer back until both lanes answer to the connection's newest version: a trigger that was confirmed takes in the issue
 * created next. When the rules engine does not answer in time the caller is answered all the same; what is stored gets through later.
 */
@ApplicationScoped
public class InForceRepository {
    /** Says {@code false} on an answer that could not wait; absent otherwise. */
    public static final String HEADER = "Syncline-In-Force";

    private static final Duration STEP = Duration.ofMillis(20);

    private final ConnectionRepository connections;
    private final LaneConsumer lanes;
    private final CurrentVertxRequest request;
    private final Duration patience;

    public InForceRepository(
            ConnectionRepository connections,
            LaneConsumer lanes,
            CurrentVertxRequest request,
            @ConfigProperty(name = "syncline.in-force.patience", defaultValue = "5s") Duration patience) {
        this.connections = connections;
        this.lanes = lanes;
        this.request = request;
        this.patience = patience;
    }

    /** As {@link #inForce(Connection)} for the connection as it is stored now. */
    public Uni<Connection> inForce(ConnectionId id) {
        return connections.get(id).chain(this::inForce);
    }

    /** The connection, once its lanes work with it; a pending one has no lanes to wait for. */
    public Uni<Connection> inForce(Connection connection) {
        long steps = Math.max(1, patience.dividedBy(STEP));
        if (answered(connection)) return Uni.createFrom().item(connection);
        HttpServerResponse response = request.getCurrent().response();
        return Uni.createFrom()
                .item(() -> answered(connection))
                .repeat()
                .withDelay(STEP)
                .atMost(steps)
                .filter(Boolean::booleanValue)
                .toUni()
                .onItem()
                .ifNull()
                .continueWith(() -> {
                    response.putHeader(HEADER, "false");
                    return false;
                })
                .replaceWith(connection);
    }

    private boolean answered(Connection c) {
        return c.state().requested() == ConnectionStatus.PENDING || answered(c, Side.LEFT) && answered(c, Side.RIGHT);
    }

    private boolean answered(Connection c, Side side) {
        return lanes.lane(c.id(), side)
                .filter(lane -> lane.connectionVersion() >= c.version())
                .isPresent();
    }
}
