package io.syncline.connector.poll.turn;

import io.syncline.connector.intake.ChangePublisher;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.message.Change;
import io.syncline.hub.poll.PollRecord;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** The {@link PollJournal} in Kafka: {@code syncline.changes} and {@code syncline.polls}. */
@ApplicationScoped
public class JournalPublisher implements PollJournal {
    private static final Logger LOG = Logger.getLogger(JournalPublisher.class);

    private final WatermarkConsumer watermarks;
    private final ChangePublisher changes;
    private final RecordPublisher records;

    public JournalPublisher(WatermarkConsumer watermarks, ChangePublisher changes, RecordPublisher records) {
        this.watermarks = watermarks;
        this.changes = changes;
        this.records = records;
    }

    @Override
    public boolean owns(InstanceId instance) {
        return watermarks.table().owns(instance);
    }

    @Override
    public Optional<PollRecord> record(InstanceId instance) {
        return watermarks.table().of(instance);
    }

    @Override
    public boolean append(List<Change> hints) {
        return changes.append(hints);
    }

    @Override
    public boolean keep(PollRecord record) {
        boolean durable = durable(
                record.instance(),
                records.publish(Topics.POLLS, record.instance().value(), record));
        if (durable) watermarks.table().keep(record);
        return durable;
    }

    /** Every instance that is ours and was polled. */
    List<PollRecord> all() {
        return watermarks.table().all();
    }

    /** Nobody polls the instance any more; where it begins anew it begins at that time. */
    void forget(InstanceId instance) {
        durable(instance, records.remove(Topics.POLLS, instance.value()));
    }

    private static boolean durable(InstanceId instance, CompletionStage<?> sent) {
        try {
            sent.toCompletableFuture().get(15, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("watermark is not durable, it is polled again instance=%s reason=%s", instance, e.toString());
            return false;
        }
    }
}
