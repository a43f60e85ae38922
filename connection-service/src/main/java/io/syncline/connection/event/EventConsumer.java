package io.syncline.connection.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.event.SyncEvent;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/** Stores sync events; the offset moves after the transaction. Keeps them for 30 days. */
@ApplicationScoped
public class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final EventRepository events;
    private final Map<String, Object> settings;
    private final Clock clock;
    private volatile boolean stopped;

    public EventConsumer(EventRepository events, KafkaClientConfig config, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.settings = config.common();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "syncline-connection-events");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    }

    /** Starts consuming. */
    public void start() {
        Thread.ofPlatform().name("events").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        events.removeBefore(clock.instant().minus(KEPT)).await().atMost(LIMIT);
    }

    private void run() {
        while (!stopped) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer.subscribe(List.of(Topics.EVENTS));
                while (!stopped) store(consumer);
            } catch (RuntimeException e) {
                LOG.warnf("events wait: %s", e);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void store(KafkaConsumer<String, byte[]> consumer) {
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
        if (records.isEmpty()) return;
        List<SyncEvent> batch = StreamSupport.stream(records.spliterator(), false)
                .flatMap(record -> read(record).stream())
                .toList();
        events.add(batch).await().atMost(LIMIT);
        consumer.commitSync();
    }

    /** A record that cannot be read would never be: it is logged and left out. */
    private static Optional<SyncEvent> read(ConsumerRecord<String, byte[]> record) {
        try {
            return Optional.of(HubJson.read(record.value(), SyncEvent.class));
        } catch (RuntimeException e) {
            LOG.errorf("event cannot be read partition=%d offset=%d: %s", record.partition(), record.offset(), e);
            return Optional.empty();
        }
    }
}
