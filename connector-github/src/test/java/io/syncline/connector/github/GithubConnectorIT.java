package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Change;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.hub.webhook.WebhookState;
import io.syncline.hub.webhook.WebhookStatus;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.tck.service.LookupsOverHttp;
import io.syncline.tck.service.RecordsConsumer;
import io.syncline.tck.service.RunningConnectorClient;
import io.syncline.tck.service.RunningConnectorClient.Reply;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
class GithubConnectorIT {
    private static final WebhookSecret SECRET = new WebhookSecret("a webhook secret");
    private static Simulator simulator;

    @Inject
    RecordPublisher publisher;

    @Inject
    KafkaClientConfig kafka;

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "syncline.credentials-keys")
    String keys;

    @ConfigProperty(name = "syncline.service-token")
    String token;

    @TestHTTPResource("/")
    URI address;

    private RunningConnectorClient connector() {
        return new RunningConnectorClient(URI.create(address.toString().replaceFirst("/$", "")), token, "gh-uid");
    }

    @BeforeAll
    static void startGithub() {
        simulator = GithubSimulator.start(0).simulator();
    }

    @AfterAll
    static void stopGithub() {
        simulator.close();
    }

    @AfterEach
    void everyExchangeIsAsDocumented() {
        simulator.verify();
    }

    @BeforeEach
    void publishInstance() {
        CredentialCipher cipher = new CredentialCipher(keys, new SecureRandom());
        InstanceRecord instance = new InstanceRecord(
                new InstanceId("gh"),
                "gh-uid",
                1,
                GithubTracker.KIND,
                "GitHub",
                URI.create(simulator.url() + "/api/v3"),
                cipher.seal("{\"token\":\"ghp_sim_bot\"}"),
                cipher.seal(SECRET.text()),
                true);
        publisher.publish(Topics.INSTANCES, "gh", instance);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(connector()
                        .get("/internal/v1/instances/gh/users?key=bob")
                        .status())
                .isEqualTo(200));
    }

    @Test
    void genuineWebhookIsAChangeBeforeItIsAcknowledged() {
        WebhookRequest sample = Samples.request("issues.labeled.json", SECRET);

        Reply reply = connector().webhook(sample);

        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(RecordsConsumer.all(kafka, Topics.CHANGES, Change.class)).anySatisfy(change -> {
            assertThat(change.entity().changeKey()).isEqualTo("gh/Codertocat/Hello-World#1");
            assertThat(change.actor()).contains("Codertocat");
            assertThat(change.delivery()).isEqualTo(sample.header("X-GitHub-Delivery"));
        });
    }

    @Test
    void webhookThatComesAgainIsAcknowledgedAndAppendedOnce() {
        WebhookRequest sample = Samples.request("issues.reopened.json", SECRET);
        int before = RecordsConsumer.all(kafka, Topics.CHANGES, Change.class).size();

        Reply first = connector().webhook(sample);
        Reply again = connector().webhook(sample);

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("ignored").asText()).contains("before");
        assertThat(RecordsConsumer.all(kafka, Topics.CHANGES, Change.class)).hasSize(before + 1);
    }

    @Test
    void webhookOfAnUnknownEventIsAcknowledgedAndCounted() {
        Reply reply = connector().webhook(Samples.signed("event_of_tomorrow", new byte[] {'{', '}'}, SECRET));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("ignored").asText()).contains("event_of_tomorrow");
        assertThat(meters.counter("syncline.webhooks.unknown", "tracker", "github", "event", "event_of_tomorrow")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void webhookOfNoInterestIsAcknowledgedWithTheReason() {
        Reply reply = connector().webhook(Samples.request("ping.ping.json", SECRET));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("ignored").asText()).contains("ping");
    }

    @Test
    void registrationWithoutAnAddressOfOursIsRefusedWithTheSetting() {
        Reply reply = connector().send("POST", "/internal/v1/instances/gh/webhook", Map.of());

        assertThat(reply.status()).isEqualTo(200);
        WebhookStatus status = HubJson.read(reply.text(), WebhookStatus.class);
        assertThat(status.state()).isEqualTo(WebhookState.REFUSED);
        assertThat(status.message()).contains("syncline.connector.webhook-url");
    }

    @Test
    void webhookThatIsNotGenuineGoesNowhere() {
        int before = RecordsConsumer.all(kafka, Topics.CHANGES, Change.class).size();
        WebhookRequest forged = Samples.request("issues.opened.json", new WebhookSecret("another secret"));

        assertThat(connector().webhook(forged).status()).isEqualTo(401);
        assertThat(connector()
                        .webhook(WebhookRequest.of(Map.of(), forged.body()))
                        .status())
                .isEqualTo(401);
        assertThat(connector()
                        .anonymous("POST", "/webhooks/nobody", Map.of(), forged.body())
                        .status())
                .isEqualTo(404);
        assertThat(RecordsConsumer.all(kafka, Topics.CHANGES, Change.class)).hasSize(before);
    }

    @Test
    void malformedWebhookIsRefusedByField() {
        byte[] body = "{\"action\":\"opened\"}".getBytes(StandardCharsets.UTF_8);

        Reply reply = connector().webhook(Samples.signed("issues", body, SECRET));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.type().orElse("")).startsWith("application/problem+json");
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("issue");
    }

    @Test
    void webhookThatIsTooLargeIsRefused() {
        byte[] large = new byte[26 * 1024 * 1024];

        Reply reply = connector().anonymous("POST", "/webhooks/gh-uid", Map.of(), large);

        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void internalApiNeedsTheServiceToken() {
        for (Map<String, String> headers : List.of(Map.<String, String>of(), Map.of("Authorization", "Bearer wrong"))) {
            for (String path : List.of("/internal/v1/instances/gh/fields?project=acme/web", "/internal/v1/probe")) {
                assertThat(connector()
                                .anonymous("GET", path, headers, new byte[0])
                                .status())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void entitiesAreCreatedReadAndUpdated() {
        HubIssue fields = HubIssue.empty().with("summary", "From Jira");
        CreatePlan plan = new CreatePlan("m-1", Instant.now(), false, "acme/web", fields, List.of());
        UpdatePlan update = new UpdatePlan(HubIssue.empty().with("summary", "Renamed"), fields, List.of());

        Reply created = connector().send("POST", "/internal/v1/instances/gh/entities", plan);
        String id = created.json().at("/ref/id").asText();
        Reply updated = connector().send("PATCH", entity(id), update);
        Reply read = connector().get(entity(id));

        assertThat(created.status()).isEqualTo(201);
        assertThat(updated.status()).isEqualTo(200);
        assertThat(HubJson.read(updated.text(), WriteResult.class).written().text("summary"))
                .contains("Renamed");
        assertThat(read.status()).isEqualTo(200);
        assertThat(HubJson.read(read.text(), EntitySnapshot.class).issue().text("summary"))
                .contains("Renamed");
    }

    private static String entity(String id) {
        return "/internal/v1/instances/gh/entities/" + RunningConnectorClient.encoded(id);
    }

    @Test
    void attachmentsAreRefusedWithAReason() {
        Reply content = connector().get(entity("acme/web#1") + "/attachments/5/content");
        Reply removed = connector().send("DELETE", entity("acme/web#1") + "/attachments/5", "");

        assertThat(content.status()).isEqualTo(422);
        assertThat(content.json().at("/errors/0/field").asText()).isEqualTo("attachments");
        assertThat(removed.status()).isEqualTo(422);
    }

    @Test
    void troubleIsToldByKind() {
        String id = simulator.desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, "Theirs"));
        HubIssue wrong = HubIssue.empty().with("status", Map.of("name", "Levitating"));

        Reply refused = connector().send("PATCH", entity(id), new UpdatePlan(wrong, HubIssue.empty(), List.of()));
        Reply gone = connector().get(entity("acme/web#999"));
        Reply nobody = connector().get("/internal/v1/instances/other/users?key=bob");
        Reply vague = connector().get("/internal/v1/instances/gh/users");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("type").asText()).isEqualTo("urn:syncline:problem:refused");
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("status");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().path("type").asText()).isEqualTo("urn:syncline:problem:gone");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.json().path("type").asText()).isEqualTo("urn:syncline:problem:no-instance");
        assertThat(vague.status()).isEqualTo(400);
    }

    @Test
    void triggersUsersAndFieldsAreAnswered() {
        String id = simulator
                .desk()
                .create("alice", "acme/web", "", Map.of(CardField.LABELS, "sync", CardField.TITLE, "T"));
        Match match = new Match(new EntityRef(new InstanceId("gh"), id, id), "acme/web", "label:sync");

        Reply matched = connector().send("POST", "/internal/v1/instances/gh/matches", match);
        Reply users = connector().get("/internal/v1/instances/gh/users?email=bob@example.com");
        Reply fields = connector().get("/internal/v1/instances/gh/fields?project=acme/web");

        assertThat(matched.json().path("matches").asBoolean()).isTrue();
        assertThat(users.json().at("/0/key").asText()).isEqualTo("bob");
        assertThat(fields.json().findValuesAsText("id")).contains("summary", "status");
    }

    @Test
    void settingsAreProbed() {
        Map<String, Object> probe =
                Map.of("url", simulator.url() + "/api/v3", "credentials", Map.of("token", "wrong"), "internal", true);

        Reply reply = connector().send("POST", "/internal/v1/probe", probe);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("ok").asBoolean()).isFalse();
        assertThat(reply.json().path("field").asText()).isEqualTo("credentials.token");
    }

    @Test
    void questionsOfScriptsAreAnswered() {
        LookupsOverHttp lookups = new LookupsOverHttp(connector(), "gh", "acme/web", "bob", "/user");

        lookups.areAnswered();
        lookups.areMade();
        lookups.includeTheOwnApi();
    }

    @Test
    void connectorIsReadyCountsAndAnnouncesItself() {
        assertThat(connector().get("/q/health/ready").status()).isEqualTo(200);
        assertThat(connector().get("/q/metrics").text()).contains("syncline_tracker_requests_seconds");
        assertThat(RecordsConsumer.all(kafka, Topics.CONNECTORS, ConnectorAnnouncement.class))
                .anySatisfy(announced -> {
                    assertThat(announced.tracker()).isEqualTo(GithubTracker.KIND);
                    assertThat(announced.capabilities()).contains("LINKS", "TRIGGERS");
                    assertThat(announced.credentialFields())
                            .containsExactly("appId", "installationId", "privateKey", "token");
                });
    }
}
