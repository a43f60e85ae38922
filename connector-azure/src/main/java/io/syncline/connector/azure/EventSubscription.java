package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.http.Effect;
import io.syncline.connector.registration.FoundHook;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The subscription to one event of one project. Filters that a person added stay. */
record EventSubscription(AzureHttp http, String event, Project project, HookOrder order, WebhookSecret secret)
        implements HookPlace {
    private static final String PUBLISHER = "tfs";
    private static final String CONSUMER = "webHooks";
    private static final String ACTION = "httpRequest";
    private static final String ENABLED = "enabled";

    /** A project as the tracker knows it, and as people call it. */
    record Project(String id, String name) {}

    @Override
    public String name() {
        return event + " of " + project.name();
    }

    @Override
    public Answer<List<FoundHook>> ours() {
        AzureUri all = http.at("_apis", "hooks", "subscriptions")
                .with("publisherId", PUBLISHER)
                .with("eventType", event)
                .with("consumerId", CONSUMER)
                .with("consumerActionId", ACTION);
        return http.get(all).map(list -> StreamSupport.stream(list.path("value").spliterator(), false)
                .filter(this::ours)
                .sorted(Comparator.<JsonNode, String>comparing(
                                one -> one.path("createdDate").asText())
                        .thenComparing(one -> one.path("id").asText()))
                .map(this::found)
                .toList());
    }

    private boolean ours(JsonNode one) {
        return one.path("eventType").asText().equals(event)
                && one.path("publisherInputs").path("projectId").asText().equalsIgnoreCase(project.id())
                && order.ours(input(one, "url"));
    }

    /** On probation Azure DevOps still delivers, but less and less, and gives up in the end. */
    private FoundHook found(JsonNode one) {
        String status = one.path("status").asText(ENABLED);
        boolean enabled = status.equals(ENABLED);
        return new FoundHook(
                one.path("id").asText(), !enabled, enabled ? wrong(one) : Optional.of("was " + status), one);
    }

    private Optional<String> wrong(JsonNode one) {
        if (!order.reachedAt(input(one, "url"))) return Optional.of("had the address " + input(one, "url"));
        return input(one, "basicAuthUsername").equals(AzureWebhook.USER)
                ? Optional.empty()
                : Optional.of("did not prove who sends");
    }

    @Override
    public Answer<JsonNode> create() {
        ObjectNode none = HubJson.object();
        none.putObject("publisherInputs").put("projectId", project.id());
        none.putObject("consumerInputs").put("messagesToSend", "none").put("detailedMessagesToSend", "none");
        return http.post(http.at("_apis", "hooks", "subscriptions"), body(none), Effect.ADDS);
    }

    @Override
    public Answer<JsonNode> write(FoundHook hook) {
        return http.put(
                http.at("_apis", "hooks", "subscriptions", hook.id()),
                body(hook.seen()).put("id", hook.id()));
    }

    @Override
    public Answer<JsonNode> delete(FoundHook hook) {
        return http.delete(http.at("_apis", "hooks", "subscriptions", hook.id()));
    }

    /** What is there, with all that we need of it. */
    private ObjectNode body(JsonNode seen) {
        ObjectNode body = HubJson.object()
                .put("publisherId", PUBLISHER)
                .put("eventType", event)
                .put("resourceVersion", "1.0")
                .put("consumerId", CONSUMER)
                .put("consumerActionId", ACTION)
                .put("status", ENABLED);
        ObjectNode publisher = seen.path("publisherInputs").deepCopy();
        // The server's own notes.
        body.set("publisherInputs", publisher.without(List.of("hostId", "tfsSubscriptionId")));
        ObjectNode consumer = seen.path("consumerInputs").deepCopy();
        body.set(
                "consumerInputs",
                consumer.put("url", order.url().toString())
                        .put("resourceDetailsToSend", "all")
                        .put("basicAuthUsername", AzureWebhook.USER)
                        .put("basicAuthPassword", secret.text()));
        return body;
    }

    private static String input(JsonNode one, String name) {
        return one.path("consumerInputs").path(name).asText("");
    }

    @Override
    public String toString() {
        return "EventSubscription[" + name() + "]";
    }
}
