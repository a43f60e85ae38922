package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import io.syncline.hub.webhook.WebhookState;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.tck.service.RecordsConsumer;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The watch over webhooks in a running connector. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@TestProfile(GithubRegistrationIT.Watching.class)
class GithubRegistrationIT {
    private static final InstanceId ID = new InstanceId("gh");

    @Inject
    RecordPublisher publisher;

    @Inject
    KafkaClientConfig kafka;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "syncline.credentials-keys")
    String keys;

    /** With an address of ours, and in a hurry. */
    public static final class Watching implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "syncline.connector.webhook-url", "http://127.0.0.1:1",
                    "syncline.connector.webhook-check-every", "200ms",
                    "syncline.connector.announce-every", "200ms");
        }
    }

    private InstanceRecord instance(GithubFixture github) {
        CredentialCipher cipher = new CredentialCipher(keys, new SecureRandom());
        return new InstanceRecord(
                ID,
                "gh-uid",
                1,
                GithubTracker.KIND,
                "GitHub",
                github.instance().url(),
                cipher.seal("{\"token\":\"ghp_sim_bot\"}"),
                cipher.seal("the secret"),
                List.of(),
                true,
                true,
                Optional.empty());
    }

    private static ConnectionRecord connection() {
        SideSpec side = new SideSpec(ID, GithubTracker.KIND, "GitHub", "acme/web", new Rules(1, "", ""), List.of());
        return new ConnectionRecord(
                new ConnectionId("c-1"), 1, "c", ConnectionStatus.ACTIVE, ConflictPolicy.NEWEST, side, side);
    }

    private static void awaitActive(GithubFixture github) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(github.activeWebhooks()).isEqualTo(1));
    }

    @Test
    void keptWebhookIsMadeRepairedAndReported() {
        try (GithubFixture github = new GithubFixture()) {
            publisher.publish(Topics.INSTANCES, "gh", instance(github));
            publisher.publish(Topics.CONNECTIONS, "c-1", connection());
            awaitActive(github);

            github.disableWebhooks();

            awaitActive(github);
            assertThat(github.webhookAddresses()).containsExactly("http://127.0.0.1:1/webhooks/gh-uid");
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            RecordsConsumer.all(kafka, Topics.CONNECTORS, ConnectorAnnouncement.class))
                    .anySatisfy(announcement -> assertThat(announcement.webhooks())
                            .anySatisfy(status -> assertThat(status.state()).isEqualTo(WebhookState.REPAIRED))));
            assertThat(meters.get("syncline.webhook.registered")
                            .tag("tracker_instance", "gh")
                            .gauge()
                            .value())
                    .isEqualTo(1);
        }
    }
}
