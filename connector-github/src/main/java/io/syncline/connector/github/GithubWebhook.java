package io.syncline.connector.github;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.github.address.IssueAddress;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookReading.Hints;
import io.syncline.connector.tracker.WebhookReading.Ignored;
import io.syncline.connector.tracker.WebhookReading.Malformed;
import io.syncline.connector.tracker.WebhookReading.UnknownEvent;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.ChangeKind;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads webhooks. Only those about issues, their comments and what ties them to each other count. */
final class GithubWebhook {
    private static final String FORM = "payload=";

    WebhookReading read(WebhookRequest request) {
        Optional<String> event = request.header("x-github-event");
        if (event.isEmpty()) return new Malformed("X-GitHub-Event", "header is missing");
        Optional<JsonNode> body = json(request.body());
        if (body.isEmpty()) return new Malformed("", "the body is not a JSON object");
        Optional<String> delivery = request.header("x-github-delivery");
        return switch (event.get()) {
            case "issues", "issue_comment" -> issue(event.get(), body.get(), delivery);
            case "sub_issues" -> tie(body.get(), List.of("parent_issue", "sub_issue"), delivery);
            case "issue_dependencies" -> tie(body.get(), List.of("blocked_issue", "blocking_issue"), delivery);
            case "ping" -> new Ignored("ping, the greeting of a new webhook");
            default -> new UnknownEvent(event.get());
        };
    }

    /** Both ends of a tie have changed; GitHub tells it once in the repository of each. */
    private static WebhookReading tie(JsonNode body, List<String> ends, Optional<String> delivery) {
        List<Hint> hints = new ArrayList<>();
        for (String end : ends) {
            JsonNode issue = body.path(end);
            Optional<String> address =
                    IssueAddress.ofApiUrl(issue.path("url").asText("")).map(IssueAddress::toString);
            if (address.isEmpty()) return new Malformed(end + ".url", "is missing or not that of an issue");
            hints.add(new Hint(
                    address.get(),
                    address.get(),
                    ChangeKind.UPDATED,
                    Optional.empty(),
                    time(issue),
                    text(body.path("sender"), "login")));
        }
        return new Hints(delivery, hints);
    }

    private static WebhookReading issue(String event, JsonNode body, Optional<String> delivery) {
        String action = body.path("action").asText("");
        if (action.isEmpty()) return new Malformed("action", "is missing");
        JsonNode issue = body.path("issue");
        if (!issue.isObject()) return new Malformed("issue", "is missing");
        if (issue.hasNonNull("pull_request")) return new Ignored("it is about a pull request");
        int number = issue.path("number").asInt(0);
        if (number < 1) return new Malformed("issue.number", "is missing or not a number");
        Optional<RepositoryName> repository =
                RepositoryName.parse(body.path("repository").path("full_name").asText(""));
        if (repository.isEmpty()) return new Malformed("repository.full_name", "is missing or not owner/name");
        String address = new IssueAddress(repository.get(), number).toString();
        // No version: updated_at has seconds only, so an equal one does not prove that nothing changed.
        Hint hint = new Hint(
                address,
                address,
                kind(event, action),
                Optional.empty(),
                time(issue),
                text(body.path("sender"), "login"));
        return new Hints(delivery, List.of(hint));
    }

    private static ChangeKind kind(String event, String action) {
        if (event.equals("issue_comment")) return ChangeKind.COMMENTED;
        return switch (action) {
            case "opened" -> ChangeKind.CREATED;
            case "deleted" -> ChangeKind.DELETED;
            default -> ChangeKind.UPDATED;
        };
    }

    /** A hook may also be set up to send forms, with the JSON in one field. */
    private static Optional<JsonNode> json(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            String json = text.startsWith(FORM)
                    ? URLDecoder.decode(text.substring(FORM.length()), StandardCharsets.UTF_8)
                    : text;
            if (json.isBlank()) return Optional.empty();
            return Optional.of(HubJson.read(json, JsonNode.class)).filter(JsonNode::isObject);
        } catch (UncheckedIOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(JsonNode issue) {
        try {
            return text(issue, "updated_at").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
