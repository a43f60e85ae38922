package io.syncline.rules.work;

import io.syncline.rules.outbox.OutboxPublisher;
import io.syncline.rules.outbox.OutboxRecord;
import io.syncline.rules.outbox.OutboxRepository;
import io.syncline.rules.twin.Saved;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Saves twins together with what is to be told of them, and tells it. */
@ApplicationScoped
public class TwinBook {
    private final TwinRepository twins;
    private final OutboxRepository outbox;
    private final OutboxPublisher publisher;
    private final Announcer announcer;
    private final SyncMetrics metrics;

    public TwinBook(
            TwinRepository twins,
            OutboxRepository outbox,
            OutboxPublisher publisher,
            Announcer announcer,
            SyncMetrics metrics) {
        this.twins = twins;
        this.outbox = outbox;
        this.publisher = publisher;
        this.announcer = announcer;
        this.metrics = metrics;
    }

    /** Tells of something that changed no twin. */
    public void tell(List<OutboxRecord> records) {
        publisher.append(outbox.insert(records));
        records.forEach(record -> metrics.count(record.message()));
    }

    /** The twin as it is stored by now; one that never was stays as it is. */
    public Twin stored(Twin twin) {
        return twins.find(twin.key()).orElse(twin);
    }

    /** Saves with all traces and tells. */
    public Twin saveAll(Twin twin, List<OutboxRecord> records) {
        Saved saved = twins.save(twin, true, records);
        publisher.append(saved.rows());
        records.forEach(record -> metrics.count(record.message()));
        return saved.twin();
    }

    /**
     * Saves and tells; returns when both the database and Kafka have it. An entity that was just created is looked at once: what a
     * person did with it until now was told to nobody, since it had no twin.
     */
    public Twin save(Twin before, Twin after, List<OutboxRecord> records) {
        List<OutboxRecord> all = new ArrayList<>(records);
        if (before.link().local().isEmpty())
            after.link().local().ifPresent(made -> all.add(announcer.look(after.connection(), made)));
        Saved saved = twins.save(after, !before.traces().equals(after.traces()), all);
        publisher.append(saved.rows());
        records.forEach(record -> metrics.count(record.message()));
        return saved.twin();
    }
}
