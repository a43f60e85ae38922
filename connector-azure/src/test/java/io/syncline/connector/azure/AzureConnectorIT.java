package io.syncline.connector.azure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.secret.CredentialCipher;
import io.syncline.hub.state.InstanceRecord;
import io.syncline.service.kafka.KafkaClientConfig;
import io.syncline.service.kafka.RecordPublisher;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
class AzureConnectorIT {
    private static final String UID = "azure-it-uid";
    private static final String HOOK = "/webhooks/" + UID;

    @Inject
    RecordPublisher publisher;

    @Inject
    KafkaClientConfig kafka;

    @ConfigProperty(name = "syncline.credentials-keys")
    String keys;

    @ConfigProperty(name = "syncline.service-token")
    String token;

    @BeforeEach
    void instanceIsKnown() {
        CredentialCipher cipher = new CredentialCipher(keys, new SecureRandom());
        InstanceRecord record = new InstanceRecord(
                new InstanceId("azure-it"),
                UID,
                1,
                AzureTracker.KIND,
                "Azure",
                URI.create("http://127.0.0.1:1/acme"),
                cipher.seal("{\"token\":\"azure-pat\"}"),
                cipher.seal("hook-secret"));
        publisher.publish(Topics.INSTANCES, "azure-it", record).toCompletableFuture().join();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().body("{}").post(HOOK).statusCode() == 401);
    }

    @Test
    void webhookBecomesAChange() throws IOException {
        given().auth()
                .preemptive()
                .basic("syncline", "hook-secret")
                .body(sample("synthetic.workitem.updated.state"))
                .post(HOOK)
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(changes())
                .anySatisfy(change -> {
                    assertThat(change.entity().changeKey()).isEqualTo("azure-it/40");
                    assertThat(change.kind()).isEqualTo(ChangeKind.UPDATED);
                    assertThat(change.providerVersion()).contains("2");
                    assertThat(change.delivery()).contains("e4c446d0-f292-4d79-b396-1d40414582ae");
                }));
    }

    @Test
    void forgedWebhookIsTurnedAway() throws IOException {
        given().auth()
                .preemptive()
                .basic("syncline", "wrong")
                .body(sample("synthetic.workitem.updated.state"))
                .post(HOOK)
                .then()
                .statusCode(401);
    }

    @Test
    void malformedWebhookNamesTheField() throws IOException {
        given().auth()
                .preemptive()
                .basic("syncline", "hook-secret")
                .body(sample("vsts-test.bad.noEventType"))
                .post(HOOK)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("eventType"));
    }

    @Test
    void testNotificationIsIgnored() throws IOException {
        given().auth()
                .preemptive()
                .basic("syncline", "hook-secret")
                .body(sample("vsts-test.workitem.updated"))
                .post(HOOK)
                .then()
                .statusCode(200)
                .body("ignored", equalTo("test notification"));
    }

    @Test
    void internalApiNeedsTheTokenAndTellsWeatherFromRefusal() {
        String entity = "/internal/v1/instances/azure-it/entities/40";

        given().get(entity).then().statusCode(401);
        given().header("Authorization", "Bearer " + token)
                .get(entity)
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:syncline:problem:try-later"));
    }

    private List<Change> changes() {
        Map<String, Object> settings = kafka.common();
        List<Change> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.CHANGES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            consumer.poll(Duration.ofSeconds(2)).forEach(record -> found.add(HubJson.read(record.value(), Change.class)));
        }
        return found;
    }

    private static byte[] sample(String name) throws IOException {
        try (InputStream file = AzureConnectorIT.class.getResourceAsStream("/azure/" + name + ".json")) {
            return file.readAllBytes();
        }
    }
}
