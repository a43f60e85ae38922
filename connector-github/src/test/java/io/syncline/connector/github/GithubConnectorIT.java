package io.syncline.connector.github;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.syncline.connector.intake.HmacSignature;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Change;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.simulators.core.Simulator;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.github.GithubSimulator;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
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

    @ConfigProperty(name = "syncline.credentials-keys")
    String keys;

    @ConfigProperty(name = "syncline.service-token")
    String token;

    @BeforeAll
    static void startGithub() {
        simulator = GithubSimulator.start(0).simulator();
    }

    @AfterAll
    static void stopGithub() {
        simulator.close();
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
                cipher.seal(SECRET.text()));
        publisher.publish(Topics.INSTANCES, "gh", instance);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        service().get("/internal/v1/instances/gh/users?key=bob").statusCode())
                .isEqualTo(200));
    }

    private RequestSpecification service() {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static RequestSpecification webhook(WebhookRequest request) {
        return given().headers(request.headers()).body(request.body());
    }

    @Test
    void genuineWebhookIsAChangeBeforeItIsAcknowledged() {
        String delivery = UUID.randomUUID().toString();
        WebhookRequest sample = Samples.request("issues.labeled.json", SECRET);

        webhook(sample)
                .header("X-GitHub-Delivery", delivery)
                .post("/webhooks/gh-uid")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));

        List<Change> changes = Records.all(kafka, Topics.CHANGES, Change.class);
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.entity().changeKey()).isEqualTo("gh/Codertocat/Hello-World#1");
            assertThat(change.actor()).contains("Codertocat");
        });
    }

    @Test
    void webhookOfNoInterestIsAcknowledgedWithTheReason() {
        webhook(Samples.request("ping.ping.json", SECRET))
                .post("/webhooks/gh-uid")
                .then()
                .statusCode(200)
                .body("ignored", containsString("ping"));
    }

    @Test
    void webhookThatIsNotGenuineGoesNowhere() {
        int before = Records.all(kafka, Topics.CHANGES, Change.class).size();
        WebhookRequest forged = Samples.request("issues.opened.json", new WebhookSecret("another secret"));

        webhook(forged).post("/webhooks/gh-uid").then().statusCode(401);
        given().body("{}").post("/webhooks/gh-uid").then().statusCode(401);
        given().body("{}").post("/webhooks/nobody").then().statusCode(404);

        assertThat(Records.all(kafka, Topics.CHANGES, Change.class)).hasSize(before);
    }

    @Test
    void malformedAndTooLargeWebhooksAreRefused() {
        byte[] body = "{\"action\":\"opened\"}".getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[26 * 1024 * 1024];

        webhook(Samples.signed("issues", body, SECRET))
                .post("/webhooks/gh-uid")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("issue"));
        given().header("X-Hub-Signature-256", HmacSignature.sign(large, SECRET))
                .body(large)
                .post("/webhooks/gh-uid")
                .then()
                .statusCode(413);
    }

    @Test
    void internalApiNeedsTheServiceToken() {
        for (String path : List.of("/internal/v1/instances/gh/fields?project=acme/web", "/internal/v1/probe")) {
            given().get(path).then().statusCode(401);
            given().header("Authorization", "Bearer wrong").get(path).then().statusCode(401);
        }
    }

    @Test
    void entitiesAreCreatedReadAndUpdated() {
        CreatePlan plan = new CreatePlan(
                "m-1", Instant.now(), false, "acme/web", HubIssue.empty().with("summary", "From Jira"), List.of());
        String id = service()
                .body(HubJson.text(plan))
                .post("/internal/v1/instances/gh/entities")
                .then()
                .statusCode(201)
                .extract()
                .path("ref.id");

        UpdatePlan update = new UpdatePlan(
                HubIssue.empty().with("summary", "Renamed"), HubIssue.empty().with("summary", "From Jira"), List.of());
        service()
                .body(HubJson.text(update))
                .patch("/internal/v1/instances/gh/entities/{id}", id)
                .then()
                .statusCode(200)
                .body("written.summary", equalTo("Renamed"));
        service()
                .get("/internal/v1/instances/gh/entities/{id}", id)
                .then()
                .statusCode(200)
                .body("ref.key", equalTo(id))
                .body("issue.summary", equalTo("Renamed"));
    }

    @Test
    void troubleIsToldByKind() {
        UpdatePlan wrong = new UpdatePlan(
                HubIssue.empty().with("status", Map.of("name", "Levitating")), HubIssue.empty(), List.of());
        String id = simulator.desk().create("alice", "acme/web", "", Map.of(CardField.TITLE, "Theirs"));

        service()
                .body(HubJson.text(wrong))
                .patch("/internal/v1/instances/gh/entities/{id}", id)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:syncline:problem:refused"))
                .body("errors.field", hasItem("status"));
        service()
                .get("/internal/v1/instances/gh/entities/{id}", "acme/web#999")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:syncline:problem:gone"));
        service()
                .get("/internal/v1/instances/other/entities/{id}", id)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:syncline:problem:no-instance"));
        service().get("/internal/v1/instances/gh/users").then().statusCode(400);
    }

    @Test
    void settingsAreProbed() {
        ProbeRequest probe = new ProbeRequest(URI.create(simulator.url() + "/api/v3"), Map.of("token", "wrong"));

        service()
                .body(Map.of("url", probe.url(), "credentials", probe.credentials()))
                .post("/internal/v1/probe")
                .then()
                .statusCode(200)
                .body("ok", equalTo(false))
                .body("field", equalTo("credentials.token"));
    }

    @Test
    void connectorIsReadyAndAnnouncesItself() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("syncline_tracker_requests_seconds"));

        assertThat(Records.all(kafka, Topics.CONNECTORS, ConnectorAnnouncement.class))
                .anySatisfy(announced -> {
                    assertThat(announced.tracker()).isEqualTo(GithubTracker.KIND);
                    assertThat(announced.capabilities()).contains("CREATE", "TRIGGERS");
                    assertThat(announced.credentialFields()).containsExactly("token");
                });
    }
}
