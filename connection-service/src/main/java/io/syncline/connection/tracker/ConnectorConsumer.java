package io.syncline.connection.tracker;

import io.syncline.hub.Topics;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.service.kafka.CompactTopicConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Knows the connectors from their announcements. */
@ApplicationScoped
public class ConnectorConsumer {
    private static final Duration ALIVE = Duration.ofSeconds(30);

    private final Map<TrackerKind, ConnectorAnnouncement> connectors = new ConcurrentHashMap<>();
    private final KafkaClientConfig config;
    private final Clock clock;
    private @Nullable CompactTopicConsumer<ConnectorAnnouncement> topic;

    public ConnectorConsumer(KafkaClientConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Starts listening. */
    public void start() {
        topic = CompactTopicConsumer.start(Topics.CONNECTORS, ConnectorAnnouncement.class, config, this::changed);
    }

    /** Every connector that has ever announced itself, by tracker. */
    public List<ConnectorAnnouncement> all() {
        return connectors.values().stream()
                .sorted(Comparator.comparing(c -> c.tracker().value()))
                .toList();
    }

    public Optional<ConnectorAnnouncement> of(TrackerKind tracker) {
        return Optional.ofNullable(connectors.get(tracker));
    }

    /** Whether it announced itself in the last 30 seconds. */
    public boolean alive(ConnectorAnnouncement connector) {
        return connector.at().plus(ALIVE).isAfter(clock.instant());
    }

    private void changed(String key, Optional<ConnectorAnnouncement> value) {
        value.ifPresentOrElse(c -> connectors.put(c.tracker(), c), () -> connectors.remove(new TrackerKind(key)));
    }

    @PreDestroy
    void close() {
        if (topic != null) topic.close();
    }
}
