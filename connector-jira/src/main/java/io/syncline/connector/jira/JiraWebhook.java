package io.syncline.connector.jira;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.jira.issue.JiraReader;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.ChangeKind;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Jira's webhooks, of Cloud and of older servers. Only what is about issues counts; the rest is ignored by name. */
final class JiraWebhook {
    private static final Pattern COMMENT = Pattern.compile("/issue/(\\d+)/comment/");

    private JiraWebhook() {}

    static WebhookReading read(WebhookRequest request) {
        JsonNode body;
        try {
            body = HubJson.read(request.body(), JsonNode.class);
        } catch (UncheckedIOException e) {
            return new WebhookReading.Malformed("", "the body is not JSON");
        }
        if (body == null || !body.isObject()) return new WebhookReading.Malformed("", "the body is not a JSON object");
        Optional<String> event = text(body.path("webhookEvent"));
        if (event.isEmpty()) return missing("webhookEvent");
        return read(event.get(), body, request.header("X-Atlassian-Webhook-Identifier"));
    }

    private static WebhookReading read(String event, JsonNode body, Optional<String> delivery) {
        return switch (event) {
            case "jira:issue_created" -> issue(ChangeKind.CREATED, body, delivery);
            case "jira:issue_deleted" -> issue(ChangeKind.DELETED, body, delivery);
            case "jira:issue_updated" -> issue(updateKind(body), body, delivery);
            case "comment_created", "comment_updated", "comment_deleted" -> comment(body, delivery);
            case "attachment_created", "attachment_deleted" -> attachment(event, body, delivery);
            case "worklog_created", "worklog_updated", "worklog_deleted" -> worklog(body, delivery);
            case "issuelink_created", "issuelink_deleted" -> link(body, delivery);
            default -> new WebhookReading.UnknownEvent(event);
        };
    }

    private static ChangeKind updateKind(JsonNode body) {
        boolean talk = body.path("comment").isObject() && body.path("changelog").isMissingNode();
        return talk ? ChangeKind.COMMENTED : ChangeKind.UPDATED;
    }

    private static WebhookReading issue(ChangeKind kind, JsonNode body, Optional<String> delivery) {
        Optional<String> id = text(body.path("issue").path("id"));
        if (id.isEmpty()) return missing("issue.id");
        return hints(delivery, List.of(hint(id.get(), kind, body, body.path("user"))));
    }

    private static WebhookReading comment(JsonNode body, Optional<String> delivery) {
        JsonNode comment = body.path("comment");
        Optional<String> id = text(body.path("issue").path("id")).or(() -> idOf(comment.path("self")));
        if (id.isEmpty()) return missing("comment.self");
        JsonNode author =
                comment.path("updateAuthor").isObject() ? comment.path("updateAuthor") : comment.path("author");
        return hints(delivery, List.of(hint(id.get(), ChangeKind.COMMENTED, body, author)));
    }

    private static WebhookReading attachment(String event, JsonNode body, Optional<String> delivery) {
        Optional<String> id = text(body.path("issue").path("id"));
        if (id.isEmpty())
            return new WebhookReading.Ignored("event " + event + " names no issue; jira:issue_updated does");
        return hints(delivery, List.of(hint(id.get(), ChangeKind.UPDATED, body, body.path("user"))));
    }

    private static WebhookReading worklog(JsonNode body, Optional<String> delivery) {
        JsonNode worklog = body.path("worklog");
        Optional<String> id = text(worklog.path("issueId"));
        if (id.isEmpty()) return missing("worklog.issueId");
        Optional<String> actor = user(worklog.path("updateAuthor")).or(() -> user(worklog.path("author")));
        return hints(
                delivery,
                List.of(new Hint(id.get(), id.get(), ChangeKind.UPDATED, Optional.empty(), time(body), actor)));
    }

    private static WebhookReading link(JsonNode body, Optional<String> delivery) {
        List<Hint> hints = new ArrayList<>();
        for (String end : List.of("sourceIssueId", "destinationIssueId")) {
            Optional<String> id = text(body.path("issueLink").path(end));
            if (id.isEmpty()) return missing("issueLink." + end);
            hints.add(new Hint(id.get(), id.get(), ChangeKind.UPDATED, Optional.empty(), time(body), Optional.empty()));
        }
        return hints(delivery, hints);
    }

    private static Hint hint(String id, ChangeKind kind, JsonNode body, JsonNode actor) {
        JsonNode issue = body.path("issue");
        Optional<String> version = text(issue.path("fields").path("updated"))
                .flatMap(JiraTime::read)
                .map(JiraReader::version);
        return new Hint(id, text(issue.path("key")).orElse(id), kind, version, time(body), user(actor));
    }

    private static Optional<String> user(JsonNode user) {
        return text(user.path("accountId")).or(() -> text(user.path("key"))).or(() -> text(user.path("name")));
    }

    private static Optional<Instant> time(JsonNode body) {
        JsonNode timestamp = body.path("timestamp");
        return timestamp.isIntegralNumber() ? Optional.of(Instant.ofEpochMilli(timestamp.asLong())) : Optional.empty();
    }

    private static Optional<String> idOf(JsonNode self) {
        Matcher matcher = COMMENT.matcher(self.asText(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static WebhookReading hints(Optional<String> delivery, List<Hint> hints) {
        return new WebhookReading.Hints(delivery, hints);
    }

    private static WebhookReading missing(String field) {
        return new WebhookReading.Malformed(field, field + " is missing");
    }
}
