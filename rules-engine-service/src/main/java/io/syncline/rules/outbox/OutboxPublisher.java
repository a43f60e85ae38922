package io.syncline.rules.outbox;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Blocking;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Appends outbox rows to Kafka, in order, and forgets them in batches. What a crash leaves behind is appended at the next start,
 * before anything else; readers ignore what they have had.
 */
@ApplicationScoped
public class OutboxPublisher {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RecordPublisher publisher;
    private final OutboxRepository repository;
    private final ConcurrentLinkedQueue<Long> appended = new ConcurrentLinkedQueue<>();

    public OutboxPublisher(RecordPublisher publisher, OutboxRepository repository) {
        this.publisher = publisher;
        this.repository = repository;
    }

    /** Appends rows that a committed transaction left, waiting until Kafka has them all; tries for ever. */
    public void append(List<OutboxRow> rows) {
        List<OutboxRow> left = rows;
        while (!left.isEmpty()) left = tryAppend(left);
    }

    /** Appends what an earlier process committed and did not append. */
    public void appendLeftOvers() {
        List<OutboxRow> rows = repository.all();
        if (!rows.isEmpty()) LOG.infof("appending what an earlier run left records=%d", rows.size());
        append(rows);
    }

    private List<OutboxRow> tryAppend(List<OutboxRow> rows) {
        List<CompletionStage<?>> sent = new ArrayList<>();
        rows.forEach(row -> sent.add(publisher.publishRaw(row.topic(), row.key(), row.payload())));
        for (int i = 0; i < rows.size(); i++) {
            try {
                sent.get(i).toCompletableFuture().join();
                appended.add(rows.get(i).id());
            } catch (CompletionException e) {
                LOG.warnf(
                        "Kafka does not take records, trying again topic=%s cause=%s",
                        rows.get(i).topic(), e.getCause());
                LockSupport.parkNanos(PAUSE.toNanos());
                return rows.subList(i, rows.size());
            }
        }
        return List.of();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Blocking
    void forgetAppended() {
        while (!appended.isEmpty()) {
            List<Long> ids = new ArrayList<>();
            for (Long id = appended.poll(); id != null; id = ids.size() < 1_000 ? appended.poll() : null) ids.add(id);
            repository.delete(ids);
        }
    }
}
