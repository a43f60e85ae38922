package io.syncline.connector.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.message.ChangeKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GithubWebhookTest {
    private static final WebhookSecret SECRET = new WebhookSecret("s");
    private final GithubWebhook webhook = new GithubWebhook();

    private Hint hint(WebhookRequest request) {
        assertThat(webhook.read(request)).isInstanceOf(WebhookReading.Hints.class);
        return ((WebhookReading.Hints) webhook.read(request)).hints().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "issues.opened.json,CREATED",
        "issues.edited.json,UPDATED",
        "issues.labeled.json,UPDATED",
        "issues.closed.synthetic.json,UPDATED",
        "issues.deleted.json,DELETED",
        "issue_comment.created.json,COMMENTED",
        "issue_comment.deleted.json,COMMENTED"
    })
    void recordedWebhookHintsAtItsIssue(String sample, ChangeKind kind) {
        Hint hint = hint(Samples.request(sample, SECRET));

        assertThat(hint.entityId()).isEqualTo("Codertocat/Hello-World#1");
        assertThat(hint.kind()).isEqualTo(kind);
        assertThat(hint.actor()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"typed", "untyped", "milestoned", "demilestoned", "field_added", "field_removed", "of_tomorrow"})
    void everyOtherActionOfAnIssueIsAnUpdate(String action) {
        String body = "{\"action\":\"%s\",\"issue\":{\"number\":7},\"issue_field\":{\"id\":501},"
                + "\"repository\":{\"full_name\":\"acme/web\"},\"sender\":{\"login\":\"alice\"}}";

        Hint hint = hint(Samples.signed("issues", body.formatted(action).getBytes(StandardCharsets.UTF_8), SECRET));

        assertThat(hint.entityId()).isEqualTo("acme/web#7");
        assertThat(hint.kind()).isEqualTo(ChangeKind.UPDATED);
    }

    @Test
    void hintCarriesDeliveryTimeAndActor() {
        WebhookRequest request = Samples.request("issues.edited.json", SECRET);

        Hint hint = hint(request);

        assertThat(hint.time()).contains(Instant.parse("2019-05-15T15:20:18Z"));
        assertThat(hint.actor()).contains("Codertocat");
        assertThat(hint.version()).isEmpty();
        assertThat(webhook.read(request))
                .isInstanceOfSatisfying(WebhookReading.Hints.class, hints -> assertThat(hints.delivery())
                        .contains("72d3162e-cc78-11e3-81ab-4c9367dc0958"));
    }

    @Test
    void pullRequestsAreIgnoredAndOtherEventsUnknown() {
        assertThat(webhook.read(Samples.request("issues.milestoned.json", SECRET)))
                .isEqualTo(new WebhookReading.Ignored("it is about a pull request"));
        assertThat(webhook.read(Samples.request("label.created.json", SECRET)))
                .isEqualTo(new WebhookReading.UnknownEvent("label"));
    }

    @Test
    void formEncodedWebhookIsReadToo() {
        String json = new String(Samples.request("issues.opened.json", SECRET).body(), StandardCharsets.UTF_8);
        byte[] form = ("payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);

        assertThat(hint(Samples.signed("issues", form, SECRET)).kind()).isEqualTo(ChangeKind.CREATED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|action",
                "{\"action\":\"opened\"}|issue",
                "{\"action\":\"opened\",\"issue\":{}}|issue.number",
                "{\"action\":\"opened\",\"issue\":{\"number\":\"x\"}}|issue.number",
                "{\"action\":\"opened\",\"issue\":{\"number\":1}}|repository.full_name",
                "{\"action\":\"opened\",\"issue\":{\"number\":1},\"repository\":{\"full_name\":\"../..\"}}|repository.full_name"
            })
    void missingFieldIsNamed(String body, String field) {
        WebhookReading reading = webhook.read(Samples.signed("issues", body.getBytes(StandardCharsets.UTF_8), SECRET));

        assertThat(reading)
                .isInstanceOfSatisfying(WebhookReading.Malformed.class, malformed -> assertThat(malformed.field())
                        .isEqualTo(field));
    }

    @Test
    void webhookWithoutEventHeaderIsMalformed() {
        WebhookReading reading = webhook.read(WebhookRequest.of(Map.of(), "{}".getBytes(StandardCharsets.UTF_8)));

        assertThat(reading).isEqualTo(new WebhookReading.Malformed("X-GitHub-Event", "header is missing"));
    }
}
