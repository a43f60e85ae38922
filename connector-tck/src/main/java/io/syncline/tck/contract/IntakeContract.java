package io.syncline.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.simulators.desk.CardField;
import io.syncline.tck.RecordedWebhook;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Webhooks: who may send them, and what is read from them. */
public interface IntakeContract extends UnderContract {
    @Test
    default void everyRecordedWebhookIsGenuineAndAcceptedOrIgnored() {
        for (RecordedWebhook webhook : fixture().recorded()) {
            assertThat(tracker().verify(instance(), webhook.request()))
                    .as(webhook.name())
                    .isInstanceOf(WebhookVerdict.Genuine.class);
            assertThat(tracker().read(instance(), webhook.request()))
                    .as(webhook.name())
                    .isInstanceOfAny(
                            WebhookReading.Hints.class,
                            WebhookReading.Ignored.class,
                            WebhookReading.UnknownEvent.class);
        }
        assertThat(fixture().recorded()).isNotEmpty();
    }

    @Test
    default void webhookOfTheTrackerLeadsToTheEntity() {
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            fixture().subscribe(catcher.url());

            String key = personCreates(Map.of(CardField.TITLE, "A new thing"));

            EntitySnapshot snapshot = read(key);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(hints(catcher)).anySatisfy(hint -> assertThat(hint.entityId())
                            .isEqualTo(snapshot.ref().id())));
        }
    }

    private List<Hint> hints(WebhookCatcher catcher) {
        return catcher.caught().stream()
                .filter(request -> tracker().verify(instance(), request) instanceof WebhookVerdict.Genuine)
                .flatMap(request ->
                        tracker().read(instance(), request) instanceof WebhookReading.Hints(var id, var hints)
                                ? hints.stream()
                                : Stream.empty())
                .toList();
    }

    @Test
    default void webhookWithoutProofIsForged() {
        for (RecordedWebhook webhook : fixture().recorded()) {
            TreeMap<String, String> headers = new TreeMap<>(webhook.request().headers());
            fixture().proofHeaders().forEach(name -> headers.remove(name.toLowerCase(Locale.ROOT)));

            WebhookVerdict verdict = tracker()
                    .verify(
                            instance(),
                            new WebhookRequest(headers, webhook.request().body()));

            assertThat(verdict).as(webhook.name()).isInstanceOf(WebhookVerdict.Forged.class);
        }
    }

    @Test
    default void webhookProvenWithAnotherSecretIsForged() {
        Instance other = new Instance(
                instance().id(),
                instance().uid(),
                instance().url(),
                instance().credentials(),
                new WebhookSecret("quite another secret"),
                true);

        WebhookVerdict verdict =
                tracker().verify(other, fixture().recorded().getFirst().request());

        assertThat(verdict).isInstanceOf(WebhookVerdict.Forged.class);
        assertThat(verdict.toString()).doesNotContain("quite another secret");
    }

    @Test
    default void proofThatIsNoneIsForged() {
        for (String nonsense :
                List.of("", "sha256=", "sha256=zz", "sha1=00", "Basic", "Basic !!", "Bearer x", "\u0000")) {
            TreeMap<String, String> headers =
                    new TreeMap<>(fixture().recorded().getFirst().request().headers());
            fixture().proofHeaders().forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), nonsense));

            WebhookVerdict verdict = tracker().verify(instance(), new WebhookRequest(headers, new byte[] {'{', '}'}));

            assertThat(verdict).as("'%s'", nonsense).isInstanceOf(WebhookVerdict.Forged.class);
        }
    }

    @Test
    default void webhookThatIsNotJsonIsMalformed() {
        for (String body : List.of("", "{", "not json", "[1,2", "\"text\"", "42", "null", "[]")) {
            WebhookRequest request = fixture().signed(body.getBytes(StandardCharsets.UTF_8));

            assertThat(tracker().read(instance(), request))
                    .as("'%s'", body)
                    .isInstanceOf(WebhookReading.Malformed.class);
        }
    }

    @Test
    default void issueWebhookWithoutItsIssueNamesTheField() {
        WebhookReading reading = tracker().read(instance(), fixture().signed("{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(reading)
                .isInstanceOfSatisfying(WebhookReading.Malformed.class, malformed -> assertThat(malformed.field())
                        .isNotBlank());
    }
}
