package io.syncline.connector.azure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector as a service: webhooks to Kafka, and the internal API. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class AzureConnectorIT {
    private static final String HOOK = "/webhooks/az-uid";
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

    @BeforeAll
    static void startAzure() {
        fixture = new AzureFixture();
    }

    @AfterAll
    static void stopAzure() {
        fixture.close();
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
                cipher.seal(fixture.instance().webhookSecret().text()));
        publisher.publish(Topics.INSTANCES, "az", record);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(service()
                        .get("/internal/v1/instances/az/users?key=bob@example.com")
                        .statusCode())
                .isEqualTo(200));
    }

    @Test
    void genuineWebhookIsAChangeBeforeItIsAcknowledged() {
        webhook("synthetic.workitem.updated.state")
                .post(HOOK)
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));

        List<Change> changes = Records.all(kafka, Topics.CHANGES, Change.class);
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.entity().changeKey()).isEqualTo("az/40");
            assertThat(change.kind()).isEqualTo(ChangeKind.UPDATED);
            assertThat(change.providerVersion()).contains("2");
            assertThat(change.delivery()).contains("e4c446d0-f292-4d79-b396-1d40414582ae");
        });
    }

    @Test
    void webhookThatIsNotGenuineIsTurnedAway() {
        String body = "{\"eventType\":\"workitem.updated\"}";

        given().body(body).post(HOOK).then().statusCode(401);
        given().auth()
                .preemptive()
                .basic("syncline", "wrong")
                .body(body)
                .post(HOOK)
                .then()
                .statusCode(401);
    }

    @Test
    void malformedWebhookNamesTheField() {
        webhook("vsts-test.bad.noEventType")
                .post(HOOK)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("eventType"));
    }

    @Test
    void testNotificationIsAcknowledgedWithTheReason() {
        webhook("vsts-test.workitem.updated")
                .post(HOOK)
                .then()
                .statusCode(200)
                .body("ignored", equalTo("test notification"));
    }

    @Test
    void internalApiNeedsTheServiceToken() {
        given().contentType(ContentType.JSON).get(ENTITIES + "/1").then().statusCode(401);
    }

    @Test
    void workItemsAreCreatedReadAndUpdated() {
        HubIssue fields = HubIssue.empty().with("summary", "From Jira").with("typeName", "Task");
        CreatePlan plan = new CreatePlan("m-1", Instant.now(), false, "Web", fields, List.of());
        String id = service()
                .body(HubJson.text(plan))
                .post(ENTITIES)
                .then()
                .statusCode(201)
                .extract()
                .path("ref.id");
        UpdatePlan update =
                new UpdatePlan(HubIssue.empty().with("status", Map.of("name", "Active")), HubIssue.empty(), List.of());

        service()
                .body(HubJson.text(update))
                .patch(ENTITIES + "/" + id)
                .then()
                .statusCode(200)
                .body("written.status.name", equalTo("Active"));
        service()
                .get(ENTITIES + "/" + id)
                .then()
                .statusCode(200)
                .body("issue.summary", equalTo("From Jira"))
                .body("issue.status.category", equalTo("indeterminate"));
    }

    @Test
    void stateThatDoesNotExistIsRefusedByName() {
        HubIssue fields = HubIssue.empty().with("summary", "x").with("status", Map.of("name", "Levitating"));
        CreatePlan plan = new CreatePlan("m-2", Instant.now(), false, "Web", fields, List.of());

        service()
                .body(HubJson.text(plan))
                .post(ENTITIES)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:syncline:problem:refused"))
                .body("errors.field", hasItem("status"));
    }

    @Test
    void connectorIsReady() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    private RequestSpecification service() {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private static RequestSpecification webhook(String sample) {
        var request = fixture.signed(AzureFixture.sample(sample));
        return given().headers(request.headers()).body(request.body());
    }
}
