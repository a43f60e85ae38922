package io.syncline.rules.change;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.Change;
import io.syncline.rules.start.StartConfig;
import io.syncline.service.kafka.TraceHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes hints from {@code syncline.changes}; a hint is acknowledged once everything it leads to is durable. */
@ApplicationScoped
public class ChangeConsumer {
    private static final int MOST_WAITING = 2_000;

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
        waiting.acquire();
        Headers headers = message.getMetadata(IncomingKafkaRecordMetadata.class)
                .map(metadata -> metadata.getHeaders())
                .orElseGet(RecordHeaders::new);
        TraceHeaders.inSpan("change", headers, () -> desk.accept(HubJson.read(message.getPayload(), Change.class))
                .whenComplete((done, e) -> {
                    waiting.release();
                    if (e == null) message.ack();
                }));
        return CompletableFuture.completedFuture(null);
    }
}
