package io.syncline.connector.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.tck.service.LookupsOverHttp;
import io.syncline.tck.service.RecordsConsumer;
import io.syncline.tck.service.RunningConnectorClient;
import io.syncline.tck.service.RunningConnectorClient.Reply;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector as a service: webhooks to Kafka, and the internal API. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class AzureConnectorIT {
    private static final String ENTITIES = "/internal/v1/instances/az/entities";
    private static AzureFixture fixture;

    @Inject
    RecordPublisher publisher;

    @Inject
    KafkaClientConfig kafka;

    @ConfigProperty(name = "syncline.credentials-keys")
    String keys;

    @ConfigProperty(name = "syncline.service-token")
    String token;

    @TestHTTPResource("/")
    URI address;

    @BeforeAll
    static void startAzure() {
        fixture = new AzureFixture();
    }

    @AfterAll
    static void stopAzure() {
        fixture.close();
    }

    @AfterEach
    void everyExchangeIsAsDocumented() {
        fixture.simulator().verify();
    }

    @BeforeEach
    void publishInstance() {
        CredentialCipher cipher = new CredentialCipher(keys, new SecureRandom());
        InstanceRecord record = new InstanceRecord(
                new InstanceId("az"),
                "az-uid",
                1,
                AzureTracker.KIND,
                "Azure",
                fixture.instance().url(),
                cipher.seal("{\"token\":\"azure-pat\"}"),
                cipher.seal(fixture.instance().webhookSecret().text()),
                true);
        publisher.publish(Topics.INSTANCES, "az", record);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(connector()
                        .get("/internal/v1/instances/az/users?key=bob@example.com")
                        .status())
                .isEqualTo(200));
    }

    @Test
    void genuineWebhookIsAChangeBeforeItIsAcknowledged() {
        Reply reply = connector().webhook(sample("synthetic.workitem.updated.state"));

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("accepted").asInt()).isEqualTo(1);
        List<Change> changes = RecordsConsumer.all(kafka, Topics.CHANGES, Change.class);
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.entity().changeKey()).isEqualTo("az/40");
            assertThat(change.kind()).isEqualTo(ChangeKind.UPDATED);
            assertThat(change.providerVersion()).contains("2");
            assertThat(change.delivery()).contains("e4c446d0-f292-4d79-b396-1d40414582ae");
        });
    }

    @Test
    void webhookThatIsNotGenuineGoesNowhere() {
        int before = RecordsConsumer.all(kafka, Topics.CHANGES, Change.class).size();
        byte[] body = AzureFixture.sample("synthetic.workitem.created");
        Map<String, String> wrong = Map.of("Authorization", AzureFixture.proof(new WebhookSecret("another secret")));

        assertThat(connector()
                        .anonymous("POST", "/webhooks/az-uid", wrong, body)
                        .status())
                .isEqualTo(401);
        assertThat(connector()
                        .anonymous("POST", "/webhooks/az-uid", Map.of(), body)
                        .status())
                .isEqualTo(401);
        assertThat(connector()
                        .anonymous("POST", "/webhooks/nobody", Map.of(), body)
                        .status())
                .isEqualTo(404);

        assertThat(RecordsConsumer.all(kafka, Topics.CHANGES, Change.class)).hasSize(before);
    }

    @Test
    void malformedWebhookNamesTheField() {
        Reply reply = connector().webhook(sample("vsts-test.bad.noEventType"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("eventType");
    }

    @Test
    void testNotificationIsAcknowledgedWithTheReason() {
        Reply reply = connector().webhook(sample("vsts-test.workitem.updated"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("ignored").asText()).isEqualTo("test notification");
    }

    @Test
    void internalApiNeedsTheServiceToken() {
        Map<String, String> wrong = Map.of("Authorization", "Bearer wrong");

        assertThat(connector()
                        .anonymous("GET", ENTITIES + "/1", Map.of(), new byte[0])
                        .status())
                .isEqualTo(401);
        assertThat(connector()
                        .anonymous("GET", ENTITIES + "/1", wrong, new byte[0])
                        .status())
                .isEqualTo(401);
    }

    @Test
    void workItemsAreCreatedReadAndUpdated() {
        Reply made =
                connector().send("POST", ENTITIES, plan("m-1", HubIssue.empty().with("summary", "From Jira")));
        String there = ENTITIES + "/" + made.json().at("/ref/id").asText();
        HubIssue active = HubIssue.empty().with("status", Map.of("name", "Active"));

        Reply changed = connector().send("PATCH", there, new UpdatePlan(active, HubIssue.empty(), List.of()));
        Reply read = connector().get(there);

        assertThat(made.status()).isEqualTo(201);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/written/status/name").asText()).isEqualTo("Active");
        assertThat(read.json().at("/issue/summary").asText()).isEqualTo("From Jira");
        assertThat(read.json().at("/issue/type/name").asText())
                .as("the first usual type")
                .isEqualTo("Issue");
    }

    @Test
    void stateThatDoesNotExistIsRefusedByName() {
        HubIssue fields = HubIssue.empty().with("summary", "x").with("status", Map.of("name", "Levitating"));

        Reply reply = connector().send("POST", ENTITIES, plan("m-2", fields));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().path("type").asText()).isEqualTo("urn:syncline:problem:refused");
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("status");
    }

    @Test
    void questionsOfScriptsAreAnswered() {
        LookupsOverHttp lookups =
                new LookupsOverHttp(connector(), "az", "Web", "bob@example.com", "/_apis/projects?api-version=7.1");

        lookups.areAnswered();
        lookups.areMade();
        lookups.includeTheOwnApi();
    }

    @Test
    void connectorIsReadyAndAnnouncesItself() {
        assertThat(connector().get("/q/health/ready").status()).isEqualTo(200);
        assertThat(RecordsConsumer.all(kafka, Topics.CONNECTORS, ConnectorAnnouncement.class))
                .anySatisfy(announced -> {
                    assertThat(announced.tracker()).isEqualTo(AzureTracker.KIND);
                    assertThat(announced.credentialFields())
                            .containsExactly("clientId", "clientSecret", "tenantId", "token");
                });
    }

    private RunningConnectorClient connector() {
        return new RunningConnectorClient(URI.create(address.toString().replaceFirst("/$", "")), token, "az-uid");
    }

    private static CreatePlan plan(String marker, HubIssue fields) {
        return new CreatePlan(marker, Instant.now(), false, "Web", fields, List.of());
    }

    private static WebhookRequest sample(String name) {
        return fixture.signed(AzureFixture.sample(name));
    }
}
