package io.syncline.service.kafka;

import io.syncline.hub.HubJson;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a compacted topic from its beginning, on a thread of its own, and keeps on reading: newest record per key wins. No
 * consumer group, nothing committed. The listener is called on that one thread, in order, once per record; it must not throw.
 */
public final class CompactTopicConsumer<T> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(CompactTopicConsumer.class);

    /** Told of every record. */
    public interface Listener<T> {
        /** The newest value of a key, or none when the key was removed. */
        void changed(String key, Optional<T> value);
    }

    private final String topic;
    private final Class<T> type;
    private final Listener<T> listener;
    private final Map<String, Object> settings;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> open;
    private volatile boolean closed;

    private CompactTopicConsumer(String topic, Class<T> type, Map<String, Object> settings, Listener<T> listener) {
        this.topic = topic;
        this.type = type;
        this.settings = settings;
        this.listener = listener;
        this.thread = Thread.ofPlatform().name("table-" + topic).daemon().unstarted(this::run);
    }

    /** Starts reading. */
    public static <T> CompactTopicConsumer<T> start(
            String topic, Class<T> type, KafkaClientConfig config, Listener<T> listener) {
        Map<String, Object> settings = config.common();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        CompactTopicConsumer<T> consumer = new CompactTopicConsumer<>(topic, type, settings, listener);
        consumer.thread.start();
        return consumer;
    }

    /** True once everything that was in the topic at the start has been told to the listener. */
    public boolean caughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits for {@link #caughtUp()}. */
    public boolean awaitCaughtUp(Duration atMost) throws InterruptedException {
        return caughtUp.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                readForEver(consumer);
            } catch (InterruptException | WakeupException e) {
                closed = true;
            } catch (RuntimeException e) {
                LOG.warnf(e, "reading starts again topic=%s", topic);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void readForEver(KafkaConsumer<String, byte[]> consumer) {
        open = consumer;
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        if (partitions.isEmpty()) throw new IllegalStateException("topic " + topic + " does not exist");
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!closed) {
            if (!caughtUp() && partitions.stream().allMatch(p -> consumer.position(p) >= ends.get(p))) {
                caughtUp.countDown();
            }
            consumer.poll(Duration.ofMillis(500)).forEach(record -> tell(record.key(), record.value()));
        }
    }

    private void tell(String key, byte @Nullable [] value) {
        try {
            listener.changed(key, Optional.ofNullable(value).map(json -> HubJson.read(json, type)));
        } catch (RuntimeException e) {
            LOG.errorf(e, "record cannot be used topic=%s key=%s", topic, key);
        }
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<String, byte[]> reading = open;
        if (reading != null) reading.wakeup();
        LockSupport.unpark(thread);
    }
}
