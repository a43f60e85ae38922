package io.syncline.service.kafka;

import io.syncline.hub.HubJson;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Appends JSON records with {@code acks=all} and an idempotent producer. Thread-safe. A completed stage means the record is
 * durable; a failed one that it may not be.
 */
@ApplicationScoped
public class RecordPublisher {
    private final Producer<String, byte[]> producer;

    public RecordPublisher(KafkaClientConfig config) {
        Map<String, Object> settings = new HashMap<>(config.common());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 16 * 1024 * 1024);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Appends one record; may block up to five seconds for the broker, so never on an event loop. */
    public CompletionStage<RecordMetadata> publish(String topic, String key, Object message) {
        return append(topic, key, HubJson.bytes(message));
    }

    /** Appends JSON that is already written. */
    public CompletionStage<RecordMetadata> publishRaw(String topic, String key, byte[] json) {
        return append(topic, key, json);
    }

    /** Appends a tombstone: the key is gone from a compacted topic. */
    public CompletionStage<RecordMetadata> remove(String topic, String key) {
        return append(topic, key, null);
    }

    private CompletionStage<RecordMetadata> append(String topic, String key, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        TraceHeaders.inject(record.headers());
        CompletableFuture<RecordMetadata> done = new CompletableFuture<>();
        try {
            producer.send(record, (metadata, e) -> {
                if (e == null) done.complete(metadata);
                else done.completeExceptionally(e);
            });
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
        return done;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
