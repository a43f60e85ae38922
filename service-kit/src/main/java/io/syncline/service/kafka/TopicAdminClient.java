package io.syncline.service.kafka;

import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClient;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates, trims and measures topics. Blocking: never on an event loop. */
@ApplicationScoped
public class TopicAdminClient {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AdminClient admin;

    public TopicAdminClient(KafkaClientConfig config) {
        this.admin = AdminClient.create(config.common());
    }

    /** Creates the fixed topics that are missing, with the settings of architecture section 4. */
    public void provisionFixed() {
        create(List.of(
                topic(Topics.CHANGES, 12, Map.of("retention.ms", days(7))),
                topic(Topics.EVENTS, 6, Map.of("retention.ms", days(30))),
                compacted(Topics.CONNECTIONS),
                compacted(Topics.INSTANCES),
                compacted(Topics.CONNECTORS),
                compacted(Topics.LANES),
                topic(Topics.POLLS, 12, Map.of("cleanup.policy", "compact", "max.message.bytes", "16777216"))));
    }

    /** Creates both lanes of a connection unless they are there: no time limit, trimmed by offset only. */
    public void provisionLanes(ConnectionId connection) {
        create(Stream.of(Side.values())
                .map(side -> topic(
                        Topics.lane(connection, side),
                        1,
                        Map.of("retention.ms", "-1", "retention.bytes", "-1", "max.message.bytes", "16777216")))
                .toList());
    }

    /** Deletes both lanes of a connection; none there is fine. */
    public void deleteLanes(ConnectionId connection) {
        List<String> names = Stream.of(Side.values())
                .map(side -> Topics.lane(connection, side))
                .toList();
        admin.deleteTopics(names)
                .topicNameValues()
                .values()
                .forEach(done -> ignoring(UnknownTopicOrPartitionException.class, done));
    }

    /** Records of each topic that a consumer group has not got past yet; a topic that does not exist has none. */
    public Map<String, Long> lag(String group, Collection<String> topics) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        existing(topics).forEach(p -> wanted.put(p, OffsetSpec.latest()));
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                get(admin.listOffsets(wanted).all());
        Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
        wanted.keySet().forEach(p -> starts.put(p, OffsetSpec.earliest()));
        Map<TopicPartition, ListOffsetsResultInfo> begins =
                get(admin.listOffsets(starts).all());
        Map<String, Long> lag = new TreeMap<>();
        ends.forEach((partition, end) -> {
            OffsetAndMetadata at = committed.get(partition);
            long from = at == null ? begins.get(partition).offset() : at.offset();
            lag.merge(partition.topic(), Math.max(0, end.offset() - from), Long::sum);
        });
        return lag;
    }

    /**
     * Removes records that a consumer group is past and that are older than {@code before}. A record that is still waiting is never
     * removed, however old.
     *
     * @return how many partitions got shorter
     */
    public int trim(String group, Collection<String> topics, Instant before) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        Map<TopicPartition, OffsetSpec> starts = new HashMap<>();
        existing(topics).forEach(p -> {
            wanted.put(p, OffsetSpec.forTimestamp(before.toEpochMilli()));
            starts.put(p, OffsetSpec.earliest());
        });
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Map<TopicPartition, ListOffsetsResultInfo> young =
                get(admin.listOffsets(wanted).all());
        Map<TopicPartition, ListOffsetsResultInfo> first =
                get(admin.listOffsets(starts).all());
        Map<TopicPartition, RecordsToDelete> cut = new HashMap<>();
        young.forEach((partition, info) -> {
            OffsetAndMetadata done = committed.get(partition);
            if (done == null) return;
            // -1: every record is older than that.
            long to = info.offset() < 0 ? done.offset() : Math.min(done.offset(), info.offset());
            if (to > first.get(partition).offset()) cut.put(partition, RecordsToDelete.beforeOffset(to));
        });
        get(admin.deleteRecords(cut).all());
        return cut.size();
    }

    private List<TopicPartition> existing(Collection<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(topics).topicNameValues().forEach((name, description) -> {
            try {
                get(description).partitions().forEach(p -> partitions.add(new TopicPartition(name, p.partition())));
            } catch (KafkaException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) throw e;
            }
        });
        return partitions;
    }

    private void create(List<NewTopic> topics) {
        admin.createTopics(topics).values().values().forEach(done -> ignoring(TopicExistsException.class, done));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static NewTopic compacted(String name) {
        return topic(name, 1, Map.of("cleanup.policy", "compact"));
    }

    private static String days(int days) {
        return String.valueOf(Duration.ofDays(days).toMillis());
    }

    private static void ignoring(Class<? extends Exception> expected, KafkaFuture<?> done) {
        try {
            get(done);
        } catch (KafkaException e) {
            if (!expected.isInstance(e.getCause())) throw e;
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (TimeoutException e) {
            throw new KafkaException("broker does not answer", e);
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
