package io.syncline.rules.park;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.work.WorkStopped;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Lets waiting twins go on when a start or a hold came between them and what they wait for. */
@ApplicationScoped
public class AwaitedConsumer {
    private static final Logger LOG = Logger.getLogger(AwaitedConsumer.class);

    private final StateTopicsConsumer state;
    private final TwinDesk desk;

    public AwaitedConsumer(StateTopicsConsumer state, TwinDesk desk) {
        this.state = state;
        this.desk = desk;
    }

    /** Looks at all connections once, and again at each that is published; call once, when all connections are known. */
    public void start() {
        state.onConnection(id -> Thread.ofVirtual().name("awaited").start(() -> look(id)));
        state.connections().forEach(connection -> look(connection.id()));
    }

    private void look(ConnectionId connection) {
        try {
            for (Side side : Side.values()) look(new LaneId(connection, side));
        } catch (WorkStopped e) {
            LOG.debugf("waiting twins are left for the next start connection=%s", connection);
        }
    }

    private void look(LaneId lane) {
        BooleanSupplier held = () -> state.side(lane).map(ConnectionSide::held).orElse(true);
        if (!held.getAsBoolean()) state.side(lane).ifPresent(side -> desk.wake(side, held));
    }
}
