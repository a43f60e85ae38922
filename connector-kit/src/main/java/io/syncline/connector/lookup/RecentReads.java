package io.syncline.connector.lookup;

import io.syncline.connector.tracker.Instance;
import io.syncline.hub.id.InstanceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Entities as they were read a moment ago, for the write that is decided on that very read: to read once more right before it would cost a
 * request and tell nothing that the decision took into account. Each is handed out once, and only for two seconds. Thread-safe.
 *
 * @param <V> what the tracker answered
 */
public final class RecentReads<V> {
    private static final Duration AGE = Duration.ofSeconds(2);
    private static final int MOST = 100;

    private record Entity(InstanceId instance, String id) {}

    private final ShortMemory<Entity, V> reads;

    public RecentReads(Clock clock) {
        this.reads = new ShortMemory<>(clock, AGE, MOST);
    }

    /** The entity was just read; what was known of it is forgotten. */
    public void keep(Instance instance, String id, V value) {
        reads.keep(new Entity(instance.id(), id), value);
    }

    /** The entity as it was read last, if nobody has taken that yet and it is not old. */
    public Optional<V> take(Instance instance, String id) {
        return reads.take(new Entity(instance.id(), id));
    }
}
