package io.syncline.rules.state;

import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.service.kafka.CompactTopicConsumer;
import io.syncline.service.kafka.KafkaClientConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps the newest connections, instances and connectors in memory. Thread-safe. Nothing is processed before it has caught up. */
@ApplicationScoped
public class StateTopicsConsumer {
    private final Map<ConnectionId, ConnectionRecord> connections = new ConcurrentHashMap<>();
    private final Map<InstanceId, InstanceRecord> instances = new ConcurrentHashMap<>();
    private final Map<TrackerKind, ConnectorAnnouncement> connectors = new ConcurrentHashMap<>();
    private final List<Consumer<ConnectionId>> listeners = new CopyOnWriteArrayList<>();
    private final KafkaClientConfig kafka;
    private final List<CompactTopicConsumer<?>> tables = new CopyOnWriteArrayList<>();

    public StateTopicsConsumer(KafkaClientConfig kafka) {
        this.kafka = kafka;
    }

    /** Starts reading; call once. */
    public void start() {
        tables.add(CompactTopicConsumer.start(Topics.CONNECTIONS, ConnectionRecord.class, kafka, this::connection));
        tables.add(CompactTopicConsumer.start(Topics.INSTANCES, InstanceRecord.class, kafka, this::instance));
        tables.add(CompactTopicConsumer.start(Topics.CONNECTORS, ConnectorAnnouncement.class, kafka, this::connector));
    }

    /** Calls back, on the reading thread, whenever a connection changed or went away. */
    public void onConnection(Consumer<ConnectionId> listener) {
        listeners.add(listener);
    }

    /** Whether everything announced before the start is known. */
    public boolean caughtUp() {
        return tables.size() == 3 && tables.stream().allMatch(CompactTopicConsumer::caughtUp);
    }

    /** All connections. */
    public List<ConnectionRecord> connections() {
        return List.copyOf(connections.values());
    }

    /** A connection, unless it is gone. */
    public Optional<ConnectionRecord> connection(ConnectionId id) {
        return Optional.ofNullable(connections.get(id));
    }

    /** A connection from one side, unless it is gone. */
    public Optional<ConnectionSide> side(LaneId lane) {
        return connection(lane.connection()).map(c -> new ConnectionSide(c, lane.side()));
    }

    /** Every side of every accepted connection that stands on this instance. */
    public List<ConnectionSide> sidesOn(InstanceId instance) {
        return connections.values().stream()
                .flatMap(c -> Stream.of(Side.values()).map(side -> new ConnectionSide(c, side)))
                .filter(side -> side.accepted() && side.local().instance().equals(instance))
                .toList();
    }

    /** An instance, unless it is gone. */
    public Optional<InstanceRecord> instance(InstanceId id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** Where the connector of a tracker answers. */
    public Optional<URI> connector(TrackerKind tracker) {
        return Optional.ofNullable(connectors.get(tracker)).map(ConnectorAnnouncement::url);
    }

    /** Whether the connector of a tracker has said that it cannot do this. One that is not known yet may be able to. */
    public boolean lacks(TrackerKind tracker, String capability) {
        return Optional.ofNullable(connectors.get(tracker))
                .filter(connector -> !connector.capabilities().contains(capability))
                .isPresent();
    }

    /** What the tracker of an instance can do; empty while its connector has not announced itself. */
    public Optional<Set<String>> capabilities(InstanceId instance) {
        return instance(instance)
                .flatMap(record -> Optional.ofNullable(connectors.get(record.tracker())))
                .map(ConnectorAnnouncement::capabilities);
    }

    private void connection(String key, Optional<ConnectionRecord> value) {
        ConnectionId id = new ConnectionId(key);
        value.ifPresentOrElse(v -> connections.put(id, v), () -> connections.remove(id));
        listeners.forEach(listener -> listener.accept(id));
    }

    private void instance(String key, Optional<InstanceRecord> value) {
        InstanceId id = new InstanceId(key);
        value.ifPresentOrElse(v -> instances.put(id, v), () -> instances.remove(id));
    }

    private void connector(String key, Optional<ConnectorAnnouncement> value) {
        TrackerKind kind = new TrackerKind(key);
        value.ifPresentOrElse(v -> connectors.put(kind, v), () -> connectors.remove(kind));
    }

    @PreDestroy
    void close() {
        tables.forEach(CompactTopicConsumer::close);
    }
}
