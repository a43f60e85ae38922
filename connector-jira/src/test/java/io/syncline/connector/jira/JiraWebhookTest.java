package io.syncline.connector.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.message.ChangeKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JiraWebhookTest {
    @ParameterizedTest
    @CsvSource({
        "cloud.issue-created-many-fields, CREATED, 10509, KT-22",
        "cloud.issue-deleted, DELETED, 10303, IDT-19",
        "cloud.issue-updated-edited, UPDATED, 10040, TES-41",
        "cloud.issue-updated-attachments, UPDATED, 10040, TES-41",
        "cloud.issue-updated-assigned-nobody, UPDATED, 10040, TES-41",
        "m2m.issue-updated-move-issue, UPDATED, 12490, INDEV-130",
        "m2m.issue-updated-commented, COMMENTED, 26313, BBCOM-956",
        "server.issue-updated-comment-edited, COMMENTED, 10013, PRJX-14",
        "server.old-issue-updated-no-event-type-comment-edited, COMMENTED, 10013, PRJX-14",
        "cloud.comment-created-mention-user, COMMENTED, 10040, TES-41",
        "cloud.comment-deleted, COMMENTED, 10357, KT-7",
        "server.comment-created, COMMENTED, 10013, 10013",
        "m2m.comment-created, COMMENTED, 26313, 26313",
    })
    void issueAndCommentEventsAreHints(String sample, ChangeKind kind, String id, String key) {
        Hint hint = hints(sample).getFirst();

        assertThat(hint.kind()).isEqualTo(kind);
        assertThat(hint.entityId()).isEqualTo(id);
        assertThat(hint.key()).isEqualTo(key);
    }

    @Test
    void hintCarriesVersionTimeActorAndDelivery() {
        WebhookReading reading = JiraWebhook.read(Samples.one("cloud.issue-created-many-fields"));

        Hint hint = hints("cloud.issue-created-many-fields").getFirst();
        assertThat(hint.actor()).contains("5cedcb4355a88a0fc86388ba");
        assertThat(hint.time()).contains(Instant.ofEpochMilli(1566935004475L));
        assertThat(hint.version().orElseThrow()).matches("\\d{13}");
        assertThat(reading).isInstanceOfSatisfying(WebhookReading.Hints.class, hints -> assertThat(hints.delivery())
                .contains("d-1"));
    }

    @Test
    void authorOfACommentIsTheActor() {
        assertThat(hints("cloud.comment-created-mention-user").getFirst().actor())
                .isPresent();
        assertThat(hints("server.comment-created").getFirst().actor()).contains("levbrouk");
    }

    @Test
    void linkTouchesBothItsEnds() {
        List<Hint> hints = hints("m2m.issuelink-created_relates");

        assertThat(hints).extracting(Hint::entityId).containsExactly("18074", "25877");
        assertThat(hints).extracting(Hint::time).containsOnly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"worklog_created", "worklog_updated", "worklog_deleted"})
    void worklogIsAboutItsIssue(String event) {
        WebhookReading reading = read("{\"webhookEvent\":\"" + event
                + "\",\"worklog\":{\"id\":\"7\",\"issueId\":\"18074\",\"updateAuthor\":{\"accountId\":\"a\"}}}");

        assertThat(reading).isInstanceOfSatisfying(WebhookReading.Hints.class, hints -> assertThat(hints.hints())
                .singleElement()
                .matches(hint -> hint.entityId().equals("18074"))
                .matches(hint -> hint.actor().equals(Optional.of("a"))));
    }

    @ParameterizedTest
    @CsvSource({
        "project_created",
        "user_updated",
        "jira:version_released",
        "sprint_started",
        "jira:worklog_updated",
        "issue_property_set",
        "board_created",
        "something_of_tomorrow"
    })
    void otherEventsAreUnknown(String event) {
        assertThat(read("{\"webhookEvent\":\"" + event + "\",\"timestamp\":1}"))
                .isEqualTo(new WebhookReading.UnknownEvent(event));
    }

    @Test
    void attachmentOfNoIssueIsIgnoredByName() {
        assertThat(read("{\"webhookEvent\":\"attachment_created\",\"timestamp\":1}"))
                .isInstanceOfSatisfying(WebhookReading.Ignored.class, ignored -> assertThat(ignored.reason())
                        .contains("attachment_created"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "{} = webhookEvent",
                "{\"webhookEvent\":null} = webhookEvent",
                "{\"webhookEvent\":\"jira:issue_updated\"} = issue.id",
                "{\"webhookEvent\":\"jira:issue_updated\",\"issue\":{\"id\":\" \"}} = issue.id",
                "{\"webhookEvent\":\"comment_created\",\"comment\":{\"self\":\"https://x/y\"}} = comment.self",
                "{\"webhookEvent\":\"worklog_created\",\"worklog\":{\"id\":\"7\"}} = worklog.issueId",
                "{\"webhookEvent\":\"issuelink_deleted\",\"issueLink\":{\"sourceIssueId\":1}} = issueLink.destinationIssueId",
            })
    void missingFieldIsNamed(String body, String field) {
        assertThat(read(body))
                .isInstanceOfSatisfying(WebhookReading.Malformed.class, malformed -> assertThat(malformed.field())
                        .isEqualTo(field));
    }

    private static WebhookReading read(String body) {
        return JiraWebhook.read(WebhookRequest.of(Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Hint> hints(String sample) {
        WebhookReading reading = JiraWebhook.read(Samples.one(sample));
        return reading instanceof WebhookReading.Hints hints ? hints.hints() : List.of();
    }
}
