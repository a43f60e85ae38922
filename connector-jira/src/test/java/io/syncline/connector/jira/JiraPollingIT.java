package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.connector.poll.turn.PollConfig;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.message.Change;
import io.syncline.hub.poll.PollRecord;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.jira.JiraSimulator;
import io.syncline.tck.service.RecordsConsumer;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Polling as a service: no webhook ever comes. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class JiraPollingIT {
    private static final InstanceId ID = new InstanceId("polled");
    private static Simulator simulator;

    @Inject
    RecordPublisher publisher;

    @Inject
    KafkaClientConfig kafka;

    @Inject
    PollConfig settings;

    @ConfigProperty(name = "syncline.credentials-keys")
    String keys;

    @BeforeAll
    static void startJira() {
        simulator = JiraSimulator.start(0).simulator();
    }

    @AfterAll
    static void stopJira() {
        simulator.close();
    }

    @BeforeEach
    void connect() {
        CredentialCipher cipher = new CredentialCipher(keys, new SecureRandom());
        InstanceRecord instance = new InstanceRecord(
                ID,
                "polled-uid",
                1,
                JiraTracker.KIND,
                "Jira",
                URI.create(simulator.url()),
                cipher.seal("{\"email\":\"bot@syncline.example\",\"token\":\"jira-token\"}"),
                cipher.seal("secret"),
                List.of(),
                false,
                true,
                Optional.of(Duration.ofSeconds(1)));
        publisher.publish(Topics.INSTANCES, ID.value(), instance);
        ConnectionId connection = new ConnectionId("c");
        SideSpec left = side(ID, "jira", "UD");
        SideSpec right = side(new InstanceId("github"), "github", "acme/web");
        publisher.publish(
                Topics.CONNECTIONS,
                "c",
                new ConnectionRecord(connection, 1, "c", ConnectionStatus.ACTIVE, ConflictPolicy.NEWEST, left, right));
        await("the first poll").until(() -> !records().isEmpty());
    }

    private static SideSpec side(InstanceId instance, String tracker, String project) {
        return new SideSpec(instance, new TrackerKind(tracker), tracker, project, new Rules(1, "", ""), List.of());
    }

    @Test
    void changeWithoutWebhookIsAppendedWithoutDelivery() {
        String key = simulator.desk().create("alice", "UD", "", Map.of(CardField.TITLE, "Unheard"));

        await("the hint").untilAsserted(() -> assertThat(hints()).anySatisfy(hint -> {
            assertThat(hint.entity().key()).isEqualTo(key);
            assertThat(hint.delivery()).isEmpty();
            assertThat(hint.connection()).isEmpty();
        }));
    }

    @Test
    void pollingGoesOnWhereItStoppedAfterItsShareMoved() {
        String before = simulator.desk().create("alice", "UD", "", Map.of(CardField.TITLE, "Before"));
        await("the first hint").until(() -> count(before) == 1);

        String during;
        try (var other = anotherReplica()) {
            await("a share").until(() -> {
                other.poll(Duration.ofMillis(200));
                return !other.assignment().isEmpty();
            });
            during = simulator.desk().create("alice", "UD", "", Map.of(CardField.TITLE, "During"));
        }

        await("the second hint").until(() -> count(during) == 1);
        assertThat(count(before)).isEqualTo(1);
    }

    @Test
    void watermarkOfAnInstanceThatNobodyUsesIsRemoved() {
        publisher.remove(Topics.CONNECTIONS, "c");

        await("a tombstone").until(() -> records().stream()
                .noneMatch(record -> record.instance().equals(ID)));
    }

    @Test
    void settingsHaveTheirDefaults() {
        assertThat(settings.tick()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.takeover()).isEqualTo(Duration.ofSeconds(10));
    }

    private KafkaConsumer<String, byte[]> anotherReplica() {
        Map<String, Object> config = kafka.common();
        config.put("group.id", "syncline-polls-jira");
        config.put("enable.auto.commit", false);
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(Topics.POLLS));
        return consumer;
    }

    private List<PollRecord> records() {
        return RecordsConsumer.newest(kafka, Topics.POLLS, PollRecord.class);
    }

    private List<Change> hints() {
        return RecordsConsumer.all(kafka, Topics.CHANGES, Change.class).stream()
                .filter(change -> change.entity().instance().equals(ID))
                .toList();
    }

    private long count(String key) {
        return hints().stream().filter(hint -> hint.entity().key().equals(key)).count();
    }

    private static ConditionFactory await(String what) {
        return org.awaitility.Awaitility.await(what).atMost(Duration.ofSeconds(60));
    }
}
