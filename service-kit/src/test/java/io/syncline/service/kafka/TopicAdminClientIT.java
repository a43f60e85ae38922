package io.syncline.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.embedded.KafkaBroker;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicAdminClientIT {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    private static final Duration HISTORY = Duration.ofDays(30);
    private static final String LANE = Topics.lane(new ConnectionId("c1"), Side.RIGHT);
    private static final TopicPartition PARTITION = new TopicPartition(LANE, 0);

    private final KafkaBroker broker = KafkaBroker.temporary();
    private final Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    private final TopicAdminClient topics = new TopicAdminClient(new KafkaClientConfig(settings));

    @BeforeEach
    void provision() {
        topics.provisionLanes(new ConnectionId("c1"));
    }

    @AfterEach
    void stop() {
        topics.close();
        broker.close();
    }

    @Test
    void provisioningTwiceIsFine() {
        topics.provisionFixed();
        topics.provisionFixed();
        topics.provisionLanes(new ConnectionId("c1"));

        assertThat(topics.lag(Topics.LANE_GROUP, List.of(LANE, "syncline.lane.missing.left")))
                .containsEntry(LANE, 0L);
    }

    @Test
    void lagCountsWhatTheGroupHasNotGotPast() throws Exception {
        write(NOW, NOW, NOW);
        commit(1);

        assertThat(topics.lag(Topics.LANE_GROUP, List.of(LANE))).containsEntry(LANE, 2L);
    }

    @Test
    void aRecordThatWaitsIsNeverTrimmedHoweverOld() throws Exception {
        Instant old = NOW.minus(Duration.ofDays(400));
        write(old, old, old);
        commit(1);

        int trimmed = topics.trim(Topics.LANE_GROUP, List.of(LANE), NOW.minus(HISTORY));

        assertThat(trimmed).isEqualTo(1);
        assertThat(firstOffset()).isEqualTo(1);
    }

    @Test
    void anAppliedRecordInsideTheHistoryIsKept() throws Exception {
        write(NOW.minus(Duration.ofDays(31)), NOW.minus(Duration.ofDays(29)), NOW);
        commit(3);

        topics.trim(Topics.LANE_GROUP, List.of(LANE), NOW.minus(HISTORY));

        assertThat(firstOffset()).isEqualTo(1);
        assertThat(topics.trim(Topics.LANE_GROUP, List.of(LANE), NOW.minus(HISTORY)))
                .isZero();
    }

    private void write(Instant... times) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (Instant time : times) {
                producer.send(new ProducerRecord<>(LANE, 0, time.toEpochMilli(), "twin", "{}"))
                        .get();
            }
        }
    }

    private void commit(long offset) throws Exception {
        try (Admin admin = Admin.create(settings)) {
            admin.alterConsumerGroupOffsets(Topics.LANE_GROUP, Map.of(PARTITION, new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    private long firstOffset() {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            return consumer.beginningOffsets(List.of(PARTITION)).get(PARTITION);
        }
    }
}
