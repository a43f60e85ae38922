package io.syncline.connector.poll.turn;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.poll.PollRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * How far the instances are polled whose partitions this replica owns. A partition may be used once everything that was in it when it
 * was assigned has been read: before that, a watermark may be missing or old. Thread-safe.
 */
final class WatermarkTable {
    private static final class Partition {
        private final long end;
        private final Map<InstanceId, PollRecord> records = new HashMap<>();
        private boolean whole;

        Partition(long end) {
            this.end = end;
            this.whole = end == 0;
        }
    }

    private final ToIntFunction<InstanceId> partitioner;
    private final Map<Integer, Partition> owned = new HashMap<>();

    /**
     * @param partitioner the partition in which an instance's record is
     */
    WatermarkTable(ToIntFunction<InstanceId> partitioner) {
        this.partitioner = partitioner;
    }

    /** A partition is ours from now on, and will be read from its beginning, at least up to the end as of now. */
    synchronized void assigned(int partition, long end) {
        owned.put(partition, new Partition(end));
    }

    /** Partitions are not ours any more. */
    synchronized void lost(Collection<Integer> partitions) {
        owned.keySet().removeAll(partitions);
    }

    synchronized void lostAll() {
        owned.clear();
    }

    /** The newest record of an instance, or none when it was removed. */
    synchronized void told(int partition, InstanceId instance, Optional<PollRecord> record) {
        Partition there = owned.get(partition);
        if (there == null) return;
        record.ifPresentOrElse(value -> there.records.put(instance, value), () -> there.records.remove(instance));
    }

    /** A partition has been read up to this offset. */
    synchronized void readUpTo(int partition, long position) {
        Partition there = owned.get(partition);
        if (there != null && position >= there.end) there.whole = true;
    }

    /** Whether this replica polls the instance. */
    synchronized boolean owns(InstanceId instance) {
        Partition there = owned.get(partitioner.applyAsInt(instance));
        return there != null && there.whole;
    }

    synchronized Optional<PollRecord> of(InstanceId instance) {
        Partition there = owned.get(partitioner.applyAsInt(instance));
        return there == null ? Optional.empty() : Optional.ofNullable(there.records.get(instance));
    }

    /** All that can be used. */
    synchronized List<PollRecord> all() {
        return owned.values().stream()
                .filter(partition -> partition.whole)
                .flatMap(partition -> partition.records.values().stream())
                .toList();
    }

    /** What was just made durable, before it is read back. */
    synchronized void keep(PollRecord record) {
        told(partitioner.applyAsInt(record.instance()), record.instance(), Optional.of(record));
    }
}
