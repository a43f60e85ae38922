package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.schema.SystemField;
import io.syncline.connector.intake.BasicAuthentication;
import io.syncline.connector.tracker.Hint;
import io.syncline.connector.tracker.WebhookReading;
import io.syncline.connector.tracker.WebhookReading.Hints;
import io.syncline.connector.tracker.WebhookReading.Ignored;
import io.syncline.connector.tracker.WebhookReading.Malformed;
import io.syncline.connector.tracker.WebhookReading.UnknownEvent;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.HubJson;
import io.syncline.hub.message.ChangeKind;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the deliveries of a service hook subscription. They are not signed; the subscription sends a user and a password.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/service-hooks/events">Service hooks events</a>
 */
final class AzureWebhook {
    /** As whom subscriptions present themselves. */
    static final String USER = "syncline";

    private static final BasicAuthentication SENDER = new BasicAuthentication(USER);
    private static final String TEST_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
    private static final Pattern NUMBER_IN_URL = Pattern.compile("(?i)/(?:workitems|recyclebin)/(\\d+)");
    private static final Pattern UNIQUE_NAME = Pattern.compile("<([^<>]+)>\\s*$");
    private static final Map<String, ChangeKind> KINDS = Map.of(
            "workitem.created", ChangeKind.CREATED,
            "workitem.updated", ChangeKind.UPDATED,
            "workitem.commented", ChangeKind.COMMENTED,
            "workitem.deleted", ChangeKind.DELETED,
            "workitem.restored", ChangeKind.UPDATED);

    WebhookVerdict verify(WebhookSecret secret, WebhookRequest request) {
        return SENDER.verify(request, secret);
    }

    WebhookReading read(WebhookRequest request) {
        JsonNode body;
        try {
            body = HubJson.read(request.body(), JsonNode.class);
        } catch (UncheckedIOException e) {
            return new Malformed("", "the body is not JSON");
        }
        String type = body.path("eventType").asText("");
        if (type.isBlank()) return new Malformed("eventType", "eventType is missing");
        ChangeKind kind = KINDS.get(type);
        if (kind == null) return new UnknownEvent(type);
        if (body.path("subscriptionId").asText().equals(TEST_SUBSCRIPTION)) return new Ignored("test notification");
        return hints(body, kind);
    }

    private static WebhookReading hints(JsonNode body, ChangeKind kind) {
        JsonNode resource = body.path("resource");
        Optional<String> number = number(resource, body.path("eventType").asText());
        if (number.isEmpty()) {
            return new Malformed("resource.id", "the delivery does not say which work item it is about");
        }
        if (number.get().equals("0")) return new Ignored("test notification");
        Hint hint = new Hint(
                number.get(),
                number.get(),
                kind,
                text(resource.path("rev")),
                time(changedField(resource, SystemField.CHANGED)).or(() -> time(body.path("createdDate"))),
                actor(resource));
        return new Hints(text(body.path("id")), List.of(hint));
    }

    /** An update's own id is the number of the update; what was updated stands beside it. */
    private static Optional<String> number(JsonNode resource, String type) {
        Optional<String> stated = type.equals("workitem.updated")
                ? whole(resource.path("workItemId"))
                        .or(() -> whole(resource.path("revision").path("id")))
                : whole(resource.path("id"));
        return stated.or(() -> numberIn(resource.path("url").asText("")));
    }

    private static Optional<String> numberIn(String url) {
        Matcher matcher = NUMBER_IN_URL.matcher(url);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> actor(JsonNode resource) {
        JsonNode by = resource.path("revisedBy");
        return text(by.path("uniqueName"))
                .or(() -> text(by.path("id")))
                .or(() -> person(changedField(resource, SystemField.CHANGED_BY)));
    }

    private static Optional<String> person(JsonNode node) {
        if (node.isObject()) return text(node.path("uniqueName"));
        return text(node).map(text -> {
            Matcher unique = UNIQUE_NAME.matcher(text);
            return unique.find() ? unique.group(1) : text;
        });
    }

    /** A field after the change: an update lists old and new, the other events the whole work item. */
    private static JsonNode changedField(JsonNode resource, String field) {
        JsonNode value = resource.path("fields").path(field);
        if (value.has("newValue")) return value.path("newValue");
        if (!value.isMissingNode() && !value.has("oldValue")) return value;
        return resource.path("revision").path("fields").path(field);
    }

    private static Optional<String> whole(JsonNode node) {
        return text(node).filter(text -> text.matches("\\d{1,18}"));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull()
                ? Optional.of(node.asText()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    private static Optional<Instant> time(JsonNode node) {
        try {
            return text(node).map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
