package io.syncline.connection.lifecycle;

import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.LaneRecord;
import io.syncline.service.kafka.CompactTopicConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Knows what every lane says of itself. */
@ApplicationScoped
public class LaneConsumer {
    private final Map<String, LaneRecord> lanes = new ConcurrentHashMap<>();
    private final KafkaClientConfig config;
    private @Nullable CompactTopicConsumer<LaneRecord> topic;

    public LaneConsumer(KafkaClientConfig config) {
        this.config = config;
    }

    /** Starts listening; {@code listener} is told of every connection whose lane has spoken, on the consumer's thread. */
    void start(Consumer<ConnectionId> listener) {
        topic = CompactTopicConsumer.start(Topics.LANES, LaneRecord.class, config, (key, value) -> {
            value.ifPresentOrElse(lane -> lanes.put(key, lane), () -> lanes.remove(key));
            value.ifPresent(lane -> listener.accept(lane.lane().connection()));
        });
    }

    /** What the lane towards this side last said. */
    public Optional<LaneRecord> lane(ConnectionId connection, Side side) {
        return Optional.ofNullable(lanes.get(new LaneId(connection, side).key()));
    }

    ConnectionState settle(ConnectionId connection, ConnectionState state) {
        return state.settled(lane(connection, Side.LEFT), lane(connection, Side.RIGHT));
    }

    @PreDestroy
    void close() {
        if (topic != null) topic.close();
    }
}
