package io.syncline.rules.work;

import io.syncline.rules.outbox.OutboxPublisher;
import io.syncline.rules.outbox.OutboxRecord;
import io.syncline.rules.outbox.OutboxRepository;
import io.syncline.rules.twin.Saved;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Saves twins together with what is to be told of them, and tells it. */
@ApplicationScoped
public class TwinBook {
    private final TwinRepository twins;
    private final OutboxRepository outbox;
    private final OutboxPublisher publisher;
    private final SyncMetrics metrics;

    public TwinBook(TwinRepository twins, OutboxRepository outbox, OutboxPublisher publisher, SyncMetrics metrics) {
        this.twins = twins;
        this.outbox = outbox;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /** Tells of something that changed no twin. */
    public void tell(List<OutboxRecord> records) {
        publisher.append(outbox.insert(records));
        records.forEach(record -> metrics.count(record.message()));
    }

    /** Saves with all traces and tells. */
    public Twin saveAll(Twin twin, List<OutboxRecord> records) {
        Saved saved = twins.save(twin, true, records);
        publisher.append(saved.rows());
        records.forEach(record -> metrics.count(record.message()));
        return saved.twin();
    }

    /** Saves and tells; returns when both the database and Kafka have it. */
    public Twin save(Twin before, Twin after, List<OutboxRecord> records) {
        Saved saved = twins.save(after, !before.traces().equals(after.traces()), records);
        publisher.append(saved.rows());
        records.forEach(record -> metrics.count(record.message()));
        return saved.twin();
    }
}
