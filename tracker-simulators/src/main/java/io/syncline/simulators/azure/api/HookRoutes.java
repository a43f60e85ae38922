package io.syncline.simulators.azure.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.azure.hook.Subscription;
import io.syncline.simulators.azure.hook.SubscriptionJson;
import io.syncline.simulators.azure.hook.Subscriptions;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;

/** Service hook subscriptions and what was sent for them. */
public final class HookRoutes {
    private static final String ALL = "/hooks/subscriptions";
    private static final String ONE = ALL + "/{id}";

    private final Access access;
    private final Subscriptions subscriptions;
    private final SubscriptionJson json;

    public HookRoutes(Access access, Views views, Subscriptions subscriptions) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.json = new SubscriptionJson(views);
    }

    public void addTo(AzureRoutes routes) {
        routes.get(ALL, this::list)
                .post(ALL, call -> shown(subscriptions.add(access.actor(call), body(call))))
                .get(ONE, call -> shown(subscription(call)))
                .put(ONE, call -> shown(subscriptions.replace(subscription(call), body(call))))
                .delete(ONE, this::delete)
                .get(ONE + "/notifications", this::notifications);
    }

    private Answer list(Call call) {
        return Access.list(subscriptions.all().stream()
                .filter(one -> call.query("eventType")
                        .filter(type -> !type.equals(one.eventType()))
                        .isEmpty())
                .map(json::subscription)
                .toList());
    }

    private Answer delete(Call call) {
        subscriptions.remove(subscription(call));
        return Answer.empty(204);
    }

    private Answer notifications(Call call) {
        Subscription subscription = subscription(call);
        return Access.list(subscriptions.deliveries(subscription).stream()
                .limit(call.queryInt("maxResults", 200))
                .map(delivery -> json.notification(subscription, delivery))
                .toList());
    }

    private Subscription subscription(Call call) {
        return subscriptions.subscription(call.param("id"));
    }

    private Answer shown(Subscription subscription) {
        return Answer.ok(json.subscription(subscription));
    }

    private static JsonNode body(Call call) {
        JsonNode body = call.json();
        if (!body.isObject()) throw AzureProblem.badRequest("The body is missing.");
        return body;
    }
}
