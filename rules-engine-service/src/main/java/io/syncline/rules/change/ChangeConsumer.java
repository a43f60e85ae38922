package io.syncline.rules.change;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.Change;
import io.syncline.rules.start.StartConfig;
import io.syncline.rules.work.WorkStopped;
import io.syncline.service.kafka.TraceHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes hints from {@code syncline.changes}; a hint is acknowledged once everything it leads to is durable. */
@ApplicationScoped
public class ChangeConsumer {
    private static final int MOST_WAITING = 2_000;
    private static final Logger LOG = Logger.getLogger(ChangeConsumer.class);

    private final ChangeDesk desk;
    private final StartConfig start;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    public ChangeConsumer(ChangeDesk desk, StartConfig start) {
        this.desk = desk;
        this.start = start;
    }

    @Incoming("changes")
    @Blocking
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> consume(Message<byte[]> message) throws InterruptedException {
        start.awaitOpen();
        Optional<Change> hint = hint(message.getPayload());
        if (hint.isEmpty()) return message.ack();
        waiting.acquire();
        Headers headers = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(metadata -> metadata.getHeaders())
                .orElseGet(RecordHeaders::new);
        TraceHeaders.inSpan("change", headers, () -> desk.accept(hint.get()).whenComplete((done, e) -> {
            waiting.release();
            if (settled(hint.get(), e)) message.ack();
        }));
        return CompletableFuture.completedFuture(null);
    }

    /** A hint that breaks our own code is let go too: kept, it would hold back the offsets of all others. */
    private static boolean settled(Change hint, @Nullable Throwable e) {
        Throwable cause = e instanceof CompletionException ? e.getCause() : e;
        if (cause instanceof WorkStopped) return false;
        if (cause != null)
            LOG.errorf(cause, "hint given up issue=%s", hint.entity().changeKey());
        return true;
    }

    /** An exception here would end the channel, and with it everybody's hints. */
    private static Optional<Change> hint(byte[] json) {
        try {
            return Optional.of(HubJson.read(json, Change.class));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            LOG.errorf("hint cannot be read cause=%s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
