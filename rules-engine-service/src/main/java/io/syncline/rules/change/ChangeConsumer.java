package io.syncline.rules.change;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.Change;
import io.syncline.rules.start.StartConfig;
import io.syncline.rules.work.WorkStopped;
import io.syncline.service.kafka.TraceHeaders;
import jakarta.enterprise.context.ApplicationScoped;
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

/** Takes hints from {@code syncline.changes}; a hint is acknowledged once everything it leads to is durable. */
@ApplicationScoped
public class ChangeConsumer {
    private static final Logger LOG = Logger.getLogger(ChangeConsumer.class);
    private static final int MOST_WAITING = 2_000;

    private final ChangeDesk desk;
    private final StartConfig start;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    public ChangeConsumer(ChangeDesk desk, StartConfig start) {
        this.desk = desk;
        this.start = start;
    }

    /** Delivered again after the next start; everything else that fails would fail again, and must not keep later hints. */
    private static boolean stopped(Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof WorkStopped;
    }

    @Incoming("changes")
    @Blocking
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> consume(Message<byte[]> message) throws InterruptedException {
        start.awaitOpen();
        waiting.acquire();
        Headers headers = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(metadata -> metadata.getHeaders())
                .orElseGet(RecordHeaders::new);
        TraceHeaders.inSpan("change", headers, () -> desk.accept(HubJson.read(message.getPayload(), Change.class))
                .whenComplete((done, e) -> {
                    waiting.release();
                    if (e == null || !stopped(e)) message.ack();
                    if (e != null && !stopped(e)) LOG.errorf(e, "hint given up");
                }));
        return CompletableFuture.completedFuture(null);
    }
}
