package io.syncline.connector.poll.turn;

import io.quarkus.runtime.Startup;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.poll.PollRecord;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Shares {@code syncline.polls} out among the replicas of a connector: who owns a partition polls its instances and reads their
 * watermarks from the partition's beginning. Nothing is committed. While ownership moves, two may poll the same for a moment: what
 * they tell twice is harmless.
 */
@Startup
@ApplicationScoped
public class WatermarkConsumer {
    private static final Logger LOG = Logger.getLogger(WatermarkConsumer.class);

    private final Map<String, Object> settings;
    private final WatermarkTable table = new WatermarkTable(this::partition);
    private final Thread thread =
            Thread.ofPlatform().name("watermarks").daemon().unstarted(this::run);
    private volatile @Nullable KafkaConsumer<String, byte[]> open;
    private volatile int partitions;
    private volatile boolean closed;

    public WatermarkConsumer(Tracker tracker, KafkaClientConfig config, PollConfig poll) {
        settings = config.common();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "syncline-polls-" + tracker.kind());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) poll.takeover().toMillis());
        settings.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                (int) poll.takeover().toMillis() / 4);
        thread.start();
    }

    WatermarkTable table() {
        return table;
    }

    private void run() {
        while (!closed) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                readForEver(consumer);
            } catch (InterruptException | WakeupException e) {
                closed = true;
            } catch (RuntimeException e) {
                LOG.warnf(e, "reading starts again topic=%s", Topics.POLLS);
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
            table.lostAll();
        }
    }

    private void readForEver(KafkaConsumer<String, byte[]> consumer) {
        open = consumer;
        partitions = consumer.partitionsFor(Topics.POLLS).size();
        if (partitions == 0) throw new IllegalStateException("topic " + Topics.POLLS + " does not exist");
        consumer.subscribe(List.of(Topics.POLLS), new Sharing(consumer));
        while (!closed) {
            consumer.poll(Duration.ofMillis(500)).forEach(this::tell);
            for (TopicPartition mine : consumer.assignment()) table.readUpTo(mine.partition(), consumer.position(mine));
        }
    }

    private void tell(ConsumerRecord<String, byte[]> record) {
        try {
            Optional<PollRecord> value =
                    Optional.ofNullable(record.value()).map(json -> HubJson.read(json, PollRecord.class));
            table.told(record.partition(), new InstanceId(record.key()), value);
        } catch (RuntimeException e) {
            LOG.errorf(e, "record cannot be used topic=%s key=%s", Topics.POLLS, record.key());
        }
    }

    /** As the producer chooses it for a record with this key; none while the topic is not there. */
    private int partition(InstanceId instance) {
        int count = partitions;
        if (count == 0) return -1;
        return Utils.toPositive(Utils.murmur2(instance.value().getBytes(StandardCharsets.UTF_8))) % count;
    }

    /** Keeps the table to what is ours. Called on the consumer's thread, within its poll. */
    private final class Sharing implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;

        Sharing(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> mine) {
            consumer.endOffsets(mine).forEach((partition, end) -> table.assigned(partition.partition(), end));
            consumer.seekToBeginning(mine);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> others) {
            table.lost(others.stream().map(TopicPartition::partition).toList());
        }
    }

    @PreDestroy
    void close() {
        closed = true;
        KafkaConsumer<String, byte[]> reading = open;
        if (reading != null) reading.wakeup();
        LockSupport.unpark(thread);
    }
}
