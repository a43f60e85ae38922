package io.syncline.rules.work;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.rules.twin.TwinKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The entities that are being created at this moment. A tracker tells of a new entity before its twin knows it; until then nobody else
 * can say that it is ours, least of all of one whose message was stopped before and is tried again. Thread-safe.
 */
@ApplicationScoped
public class Creations {
    private record Going(ConnectionId connection, TwinKey twin) {}

    private final Set<Going> going = ConcurrentHashMap.newKeySet();

    /** Does what may create the local entity of a twin and remembers it. */
    public <T> T during(ConnectionId connection, TwinKey twin, Supplier<T> work) {
        Going one = new Going(connection, twin);
        going.add(one);
        try {
            return work.get();
        } finally {
            going.remove(one);
        }
    }

    /** Whether any entity of this side of a connection may be in the making. */
    public boolean onSide(ConnectionId connection, Side side) {
        return going.stream()
                .anyMatch(
                        one -> one.connection().equals(connection) && one.twin().side() == side);
    }
}
