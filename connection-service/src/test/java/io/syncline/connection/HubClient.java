package io.syncline.connection;

import static org.hamcrest.Matchers.equalTo;

import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.state.LaneRecord;
import io.syncline.hub.webhook.WebhookStatus;
import io.syncline.service.kafka.CompactTopicConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** The other services' part in Kafka. */
@ApplicationScoped
public class HubClient {
    private final RecordPublisher records;
    private final KafkaClientConfig config;
    private final Map<String, String> connections = new ConcurrentHashMap<>();
    private final Map<String, String> instances = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> versions = new ConcurrentHashMap<>();
    private final List<CompactTopicConsumer<Object>> consumers = new CopyOnWriteArrayList<>();

    public HubClient(RecordPublisher records, KafkaClientConfig config) {
        this.records = records;
        this.config = config;
    }

    /** A connector for Jira is there, the rules engine generates rules and counts nothing. */
    void ready() {
        announce();
        NeighboursClient.answers(
                "GET /internal/v1/rules/defaults/jira",
                200,
                Map.of("outgoing", "replica.summary = issue.summary", "incoming", "issue.summary = replica.summary"));
        NeighboursClient.answers("GET /internal/v1/counts", 200, List.of());
        Awaitility.await().untilAsserted(() -> ApiClient.get("/trackers").body("items[0].alive", equalTo(true)));
        if (consumers.isEmpty()) {
            listen(Topics.CONNECTIONS, connections);
            listen(Topics.INSTANCES, instances);
        }
    }

    /** The connector for Jira says that it is there, and what it knows of webhooks. */
    void announce(WebhookStatus... webhooks) {
        ConnectorAnnouncement jira = new ConnectorAnnouncement(
                new TrackerKind("jira"),
                "1.0",
                URI.create(NeighboursClient.url()),
                URI.create("https://sync.test/jira/"),
                new TreeSet<>(List.of("WEBHOOKS")),
                new TreeSet<>(List.of("summary")),
                new TreeSet<>(List.of("email", "token")),
                Instant.now(),
                List.of(webhooks),
                List.of());
        records.publish(Topics.CONNECTORS, "jira", jira).toCompletableFuture().join();
    }

    /** Both lanes say so. */
    void lanes(String connection, LaneFlow flow, long version) {
        for (Side side : Side.values()) lane(connection, side, flow, version);
    }

    void lane(String connection, Side side, LaneFlow flow, long version) {
        LaneId lane = new LaneId(new ConnectionId(connection), side);
        Optional<String> reason = flow == LaneFlow.WAITING ? Optional.of("rate limit") : Optional.empty();
        records.publish(
                        Topics.LANES,
                        lane.key(),
                        new LaneRecord(lane, flow, version, reason, Optional.empty(), Instant.now()))
                .toCompletableFuture()
                .join();
    }

    /** The newest record of a connection, as text; empty when there is none or it was removed. */
    String connection(String id) {
        return connections.getOrDefault(id, "");
    }

    /** The versions of a connection in the order they were published. */
    List<Long> versions(String id) {
        return versions.getOrDefault(id, List.of());
    }

    String instance(String id) {
        return instances.getOrDefault(id, "");
    }

    private void listen(String topic, Map<String, String> newest) {
        consumers.add(CompactTopicConsumer.start(topic, Object.class, config, (key, value) -> {
            value.ifPresentOrElse(record -> newest.put(key, HubJson.text(record)), () -> newest.remove(key));
            value.ifPresent(record -> versions.computeIfAbsent(key, k -> new CopyOnWriteArrayList<>())
                    .add(HubJson.tree(record).path("version").asLong()));
        }));
    }

    @PreDestroy
    void close() {
        consumers.forEach(CompactTopicConsumer::close);
    }
}
