package io.syncline.rules.story;

import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.message.MessageHead;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.rules.start.StartConfig;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.TopicAdminClient;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The world around the rules engine: a fake connector, what connection-service would publish, webhooks, and a look at the topics. */
@ApplicationScoped
public class Stories {
    private static final TrackerKind FAKE = new TrackerKind("fake");
    private static final TrackerKind FILELESS = new TrackerKind("fileless");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final FakeConnector connector = new FakeConnector();
    private final KafkaProducer<String, byte[]> producer;
    private final TopicReader reader;
    private final TopicAdminClient topics;
    private final StartConfig engine;

    Stories(KafkaClientConfig kafka, TopicAdminClient topics, StartConfig engine) {
        this.producer = new KafkaProducer<>(kafka.common(), new StringSerializer(), new ByteArraySerializer());
        this.reader = new TopicReader(kafka.common());
        this.topics = topics;
        this.engine = engine;
    }

    @PostConstruct
    void announce() throws InterruptedException {
        engine.awaitOpen();
        announce(FAKE, "ADD_ATTACHMENTS", "WORKLOGS", "LINKS");
        announce(FILELESS, "WORKLOGS", "LINKS");
    }

    private void announce(TrackerKind kind, String... capabilities) {
        append(
                Topics.CONNECTORS,
                kind.value(),
                new ConnectorAnnouncement(
                        kind,
                        "1",
                        connector.url(),
                        connector.url(),
                        new TreeSet<>(List.of(capabilities)),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        Instant.now(),
                        List.of(),
                        List.of()));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
        connector.close();
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    /** A connection of two fresh instances, not published yet. */
    Pair pair() {
        return pair(FAKE);
    }

    /** The same, but the tracker on the right takes no files. */
    Pair pairWithoutFiles() {
        return pair(FILELESS);
    }

    private Pair pair(TrackerKind right) {
        int number = COUNT.incrementAndGet();
        ConnectionId id = new ConnectionId("c" + number + "-" + UUID.randomUUID());
        topics.provisionLanes(id);
        return new Pair(this, id, instance("left-" + number, "LE", FAKE), instance("right-" + number, "RI", right));
    }

    /** Another connection of the same two instances, not published yet. */
    Pair pairBetween(FakeInstance left, FakeInstance right) {
        ConnectionId id = new ConnectionId("c" + COUNT.incrementAndGet() + "-" + UUID.randomUUID());
        topics.provisionLanes(id);
        return new Pair(this, id, left, right);
    }

    private FakeInstance instance(String name, String project, TrackerKind kind) {
        InstanceId id = new InstanceId(name);
        append(
                Topics.INSTANCES,
                name,
                new InstanceRecord(
                        id,
                        "uid-" + name,
                        1,
                        kind,
                        name,
                        URI.create("http://" + name + ".example"),
                        new SealedText("v1.k.AAAA"),
                        new SealedText("v1.k.AAAA"),
                        false));
        return connector.add(new FakeInstance(id, project, entity -> webhook(entity, ChangeKind.UPDATED)));
    }

    /** What a connector appends for a webhook. */
    void webhook(EntityRef entity, ChangeKind kind) {
        append(record(hint(entity, kind, Optional.empty())));
    }

    void webhook(EntityRef entity, String traceparent) {
        ProducerRecord<String, byte[]> record = record(hint(entity, ChangeKind.UPDATED, Optional.empty()));
        record.headers().add("traceparent", traceparent.getBytes(StandardCharsets.UTF_8));
        append(record);
    }

    /** A person asks for this entity to come under sync. */
    void manual(EntityRef entity, ConnectionId connection) {
        append(record(hint(entity, ChangeKind.MANUAL, Optional.of(connection))));
    }

    private static Change hint(EntityRef entity, ChangeKind kind, Optional<ConnectionId> connection) {
        return new Change(
                MessageHead.of(UUID.randomUUID().toString(), Instant.now()),
                entity,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                connection);
    }

    private static ProducerRecord<String, byte[]> record(Change hint) {
        return new ProducerRecord<>(Topics.CHANGES, hint.entity().changeKey(), HubJson.bytes(hint));
    }

    void append(String topic, String key, Object value) {
        append(new ProducerRecord<>(topic, key, HubJson.bytes(value)));
    }

    void append(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a record", e);
        }
    }

    TopicReader reader() {
        return reader;
    }

    TopicAdminClient topics() {
        return topics;
    }
}
