package io.syncline.connector.intake;

import io.syncline.hub.Topics;
import io.syncline.hub.message.Change;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Appends changes and waits until they are durable. */
@ApplicationScoped
public class ChangePublisher {
    private static final Logger LOG = Logger.getLogger(ChangePublisher.class);

    /** Trackers give up after ten seconds; the answer must be there before. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final RecordPublisher publisher;

    public ChangePublisher(RecordPublisher publisher) {
        this.publisher = publisher;
    }

    /** True once all are durable; false when they may not be, within eight seconds. Blocks. */
    public boolean append(List<Change> changes) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            List<CompletableFuture<?>> acks = new ArrayList<>();
            for (Change change : changes) {
                CompletableFuture<?> ack = publisher
                        .publish(Topics.CHANGES, change.entity().changeKey(), change)
                        .toCompletableFuture();
                if (ack.isCompletedExceptionally()) ack.get();
                acks.add(ack);
            }
            CompletableFuture.allOf(acks.toArray(CompletableFuture[]::new))
                    .get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("changes may not be durable, whoever brought them repeats them reason=%s", e.toString());
            return false;
        }
    }
}
