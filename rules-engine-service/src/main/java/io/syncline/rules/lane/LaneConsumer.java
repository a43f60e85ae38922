package io.syncline.rules.lane;

import io.syncline.hub.Topics;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.rules.park.TwinDesk;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads all lanes on one thread, hands their messages to {@link TwinDesk} and lets offsets go only once the effect is durable. Holds
 * the lanes of a deactivated connection: paused, nothing in flight, offsets where they were, confirmed in {@code syncline.lanes}.
 */
@ApplicationScoped
public class LaneConsumer implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(LaneConsumer.class);
    private static final int MOST_IN_FLIGHT = 500;
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaClientConfig kafka;
    private final StateTopicsConsumer state;
    private final TwinDesk desk;
    private final LaneFlowPublisher flows;
    private final Map<TopicPartition, OpenLaneConsumer> lanes = new HashMap<>();
    private final ConcurrentLinkedQueue<Runnable> completions = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().name("lanes").daemon().unstarted(this::run);
    private Set<String> subscribed = Set.of();
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile boolean stopping;

    public LaneConsumer(KafkaClientConfig kafka, StateTopicsConsumer state, TwinDesk desk, LaneFlowPublisher flows) {
        this.kafka = kafka;
        this.state = state;
        this.desk = desk;
        this.flows = flows;
    }

    /** Starts reading; call once, after the state topics have caught up. */
    public void start() {
        thread.start();
    }

    /** Stops reading; what is in flight is delivered again later. */
    public void stop() throws InterruptedException {
        stopping = true;
        thread.join(Duration.ofSeconds(10));
    }

    private void run() {
        while (!stopping) {
            try (KafkaConsumer<String, byte[]> open =
                    new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = open;
                subscribed = Set.of();
                lanes.clear();
                while (!stopping) turn(open);
                commit(open);
            } catch (RuntimeException e) {
                LOG.errorf(e, "lanes are read again from their last offsets");
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = kafka.common();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, Topics.LANE_GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }

    private void turn(KafkaConsumer<String, byte[]> open) {
        subscribe(open);
        if (subscribed.isEmpty()) {
            LockSupport.parkNanos(POLL.toNanos());
            return;
        }
        open.poll(POLL).forEach(this::dispatch);
        for (Runnable done = completions.poll(); done != null; done = completions.poll()) done.run();
        lanes.values().forEach(lane -> lane.settle(open));
        commit(open);
        lanes.values().forEach(lane -> flows.publish(lane.flow()));
    }

    private void subscribe(KafkaConsumer<String, byte[]> open) {
        Set<String> wanted = new TreeSet<>();
        for (ConnectionRecord connection : state.connections()) {
            if (connection.status() == ConnectionStatus.PENDING) continue;
            for (Side side : Side.values()) wanted.add(Topics.lane(connection.id(), side));
        }
        if (wanted.equals(subscribed)) return;
        subscribed = wanted;
        if (wanted.isEmpty()) open.unsubscribe();
        else open.subscribe(wanted, this);
    }

    private void dispatch(ConsumerRecord<String, byte[]> record) {
        OpenLaneConsumer lane = lanes.get(new TopicPartition(record.topic(), record.partition()));
        if (lane != null) lane.dispatch(record, desk, completions);
    }

    private void commit(KafkaConsumer<String, byte[]> open) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        lanes.forEach((partition, lane) ->
                lane.toCommit().ifPresent(at -> offsets.put(partition, new OffsetAndMetadata(at))));
        if (offsets.isEmpty()) return;
        try {
            open.commitSync(offsets, Duration.ofSeconds(5));
            offsets.forEach((partition, at) -> lanes.get(partition).committed(at.offset()));
        } catch (KafkaException e) {
            LOG.warnf("offsets not let go yet cause=%s", e.toString());
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        KafkaConsumer<String, byte[]> open = Objects.requireNonNull(consumer);
        for (TopicPartition partition : partitions) {
            LaneId id = Topics.parseLane(partition.topic()).orElseThrow();
            OpenLaneConsumer lane =
                    new OpenLaneConsumer(id, partition, open.position(partition), MOST_IN_FLIGHT, state);
            lanes.put(partition, lane);
            lane.settle(open);
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit(Objects.requireNonNull(consumer));
        partitions.forEach(lanes::remove);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(lanes::remove);
    }
}
