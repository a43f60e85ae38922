package io.syncline.connector.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookReading.Hints;
import io.syncline.connector.tracker.WebhookReading.Ignored;
import io.syncline.connector.tracker.WebhookReading.Malformed;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.message.ChangeKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AzureWebhookTest {
    private final AzureWebhook webhook = new AzureWebhook();

    @ParameterizedTest
    @CsvSource({
        "synthetic.workitem.created, CREATED, 1",
        "synthetic.workitem.updated.state, UPDATED, 2",
        "synthetic.workitem.updated.by-own-account, UPDATED, 3",
        "synthetic.workitem.commented, COMMENTED, 4"
    })
    void deliveryIsAHintAboutTheWorkItem(String sample, ChangeKind kind, String version) {
        WebhookReading reading = webhook.read(sample(sample));

        Hint hint = ((Hints) reading).hints().getFirst();
        assertThat(hint.entityId()).isEqualTo("40");
        assertThat(hint.key()).isEqualTo("40");
        assertThat(hint.kind()).isEqualTo(kind);
        assertThat(hint.version()).contains(version);
    }

    @Test
    void updateSaysWhoAndWhenAndHasADeliveryId() {
        Hints reading = (Hints) webhook.read(sample("synthetic.workitem.updated.state"));

        assertThat(reading.delivery()).contains("e4c446d0-f292-4d79-b396-1d40414582ae");
        assertThat(reading.hints().getFirst().actor()).contains("jamal@fabrikam.example");
        assertThat(reading.hints().getFirst().time()).contains(Instant.parse("2026-03-02T10:05:44.31Z"));
    }

    @Test
    void personWrittenAsOneTextIsKnownByTheUniqueName() {
        Hints reading = (Hints) webhook.read(sample("synthetic.workitem.commented"));

        assertThat(reading.hints().getFirst().actor()).contains("jamal@fabrikam.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsts-test.workitem.created", "vsts-test.workitem.updated", "vsts-test.workitem.deleted"})
    void testNotificationIsIgnored(String sample) {
        assertThat(webhook.read(sample(sample))).isEqualTo(new Ignored("test notification"));
    }

    @Test
    void deliveryWithoutEventTypeIsMalformed() {
        WebhookReading reading = webhook.read(sample("vsts-test.bad.noEventType"));

        assertThat(reading).isEqualTo(new Malformed("eventType", "eventType is missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"git.push", "build.complete", "workitem.invented"})
    void otherEventIsUnknown(String type) {
        assertThat(webhook.read(request("{\"eventType\":\"" + type + "\"}")))
                .isEqualTo(new WebhookReading.UnknownEvent(type));
    }

    @Test
    void minimalUpdateIsUnderstoodByItsAddress() {
        String body = "{\"eventType\":\"workitem.updated\",\"subscriptionId\":\"52cdbf41\",\"resource\":"
                + "{\"id\":2,\"url\":\"https://dev.azure.com/acme/x/_apis/wit/workItems/41/updates/2\"}}";

        Hints reading = (Hints) webhook.read(request(body));

        assertThat(reading.hints().getFirst().entityId()).isEqualTo("41");
        assertThat(reading.hints().getFirst().version()).isEqualTo(Optional.empty());
    }

    @Test
    void deliveryWithoutResourceNamesWhatIsMissing() {
        WebhookReading reading = webhook.read(request("{\"eventType\":\"workitem.created\",\"resource\":null}"));

        assertThat(reading).isInstanceOfSatisfying(Malformed.class, malformed -> assertThat(malformed.field())
                .isEqualTo("resource.id"));
    }

    @Test
    void onlyTheSubscriptionsUserAndPasswordAreGenuine() {
        WebhookSecret secret = new WebhookSecret("s3cret");

        assertThat(webhook.verify(secret, basic("syncline:s3cret"))).isEqualTo(new WebhookVerdict.Genuine());
        assertThat(webhook.verify(secret, basic("syncline:s3creT"))).isInstanceOf(WebhookVerdict.Forged.class);
        assertThat(webhook.verify(secret, basic("other:s3cret"))).isInstanceOf(WebhookVerdict.Forged.class);
        assertThat(webhook.verify(secret, request("{}"))).isInstanceOf(WebhookVerdict.Forged.class);
    }

    private static WebhookRequest basic(String pair) {
        String value = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return WebhookRequest.of(Map.of("Authorization", "Basic " + value), new byte[0]);
    }

    private static WebhookRequest request(String body) {
        return WebhookRequest.of(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static WebhookRequest sample(String name) {
        try (InputStream file = AzureWebhookTest.class.getResourceAsStream("/azure/" + name + ".json")) {
            return WebhookRequest.of(Map.of(), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
