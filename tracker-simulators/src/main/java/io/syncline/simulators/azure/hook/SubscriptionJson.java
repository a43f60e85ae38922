package io.syncline.simulators.azure.hook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.wire.Times;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.Attempt;
import io.syncline.simulators.webhook.Delivery;
import java.nio.charset.StandardCharsets;

/** Subscriptions and their notifications as the API shows them; passwords stay hidden. */
public final class SubscriptionJson {
    /** What the server shows in place of a password. */
    public static final String MASK = "********";

    private final Views views;

    public SubscriptionJson(Views views) {
        this.views = views;
    }

    public ObjectNode subscription(Subscription subscription) {
        ObjectNode given = subscription.definition();
        String url = views.addresses().api("/hooks/subscriptions/" + subscription.id());
        ObjectNode json = Json.object()
                .put("id", subscription.id())
                .put("url", url)
                .put("status", subscription.status())
                .put("publisherId", "tfs")
                .put("eventType", subscription.eventType())
                .put("resourceVersion", given.path("resourceVersion").asText("1.0"))
                .put("eventDescription", "Any " + subscription.eventType())
                .put("consumerId", "webHooks")
                .put("consumerActionId", "httpRequest")
                .put("actionDescription", "To host " + subscription.url().getHost());
        json.set("createdBy", views.people().reference(subscription.createdBy()));
        json.put("createdDate", Times.text(subscription.createdAt()));
        json.set("modifiedBy", views.people().reference(subscription.createdBy()));
        json.put("modifiedDate", Times.text(subscription.modifiedAt()));
        json.set("publisherInputs", given.path("publisherInputs").deepCopy());
        ObjectNode consumer = given.path("consumerInputs").deepCopy();
        if (consumer.has("basicAuthPassword")) consumer.put("basicAuthPassword", MASK);
        json.set("consumerInputs", consumer);
        json.putObject("_links").putObject("self").put("href", url);
        return json;
    }

    public ObjectNode notification(Subscription subscription, Delivery delivery) {
        boolean done = delivery.lastAttempt().isPresent();
        ObjectNode json = Json.object()
                .put("id", delivery.number())
                .put("subscriptionId", subscription.id())
                .put("eventId", delivery.message().guid())
                .put("status", done ? "completed" : "queued")
                .put("result", delivery.succeeded() ? "succeeded" : done ? "failed" : "pending")
                .put("createdDate", Times.text(delivery.at()))
                .put("modifiedDate", Times.text(delivery.at()));
        ObjectNode details = json.putObject("details")
                .put("eventType", subscription.eventType())
                .put("publisherId", "tfs")
                .put("consumerId", "webHooks")
                .put("consumerActionId", "httpRequest")
                .put("requestAttempts", delivery.attempts().size())
                .put("errorMessage", delivery.lastAttempt().map(Attempt::error).orElse(""));
        details.set("event", Json.parse(new String(delivery.message().body(), StandardCharsets.UTF_8)));
        return json;
    }
}
