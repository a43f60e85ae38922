package io.syncline.simulators.azure.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.azure.item.Happening;
import io.syncline.simulators.azure.process.Person;
import io.syncline.simulators.azure.refusal.AzureProblem;
import io.syncline.simulators.azure.wire.Views;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.Attempt;
import io.syncline.simulators.webhook.Delivery;
import io.syncline.simulators.webhook.RetryPolicy;
import io.syncline.simulators.webhook.WebhookDispatcher;
import io.syncline.simulators.webhook.WebhookMessage;
import io.syncline.simulators.webhook.WebhookTarget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All service hooks. Transient failures are tried eight times in all; the vendor's pauses of seconds to a minute are
 * shortened to suit tests. An answer of 410 disables the subscription at once; other answers that are no success and not transient put
 * it on probation, which a success ends and five failures end for good.
 */
public final class Subscriptions implements Happening.Listener {
    private static final Set<String> EVENTS = Set.of(
            "workitem.created", "workitem.updated", "workitem.commented", "workitem.deleted", "workitem.restored");
    private static final Set<Integer> TRANSIENT = Set.of(0, 408, 502, 503, 504);
    private static final RetryPolicy RETRY = new RetryPolicy(
            Stream.of(50, 100, 200, 400, 800, 1600, 3200)
                    .map(Duration::ofMillis)
                    .toList(),
            TRANSIENT,
            n -> Map.of());
    private static final int FAILURES_ON_PROBATION = 5;

    private final Views views;
    private final Ticker ticker;
    private final WebhookDispatcher dispatcher;
    private final List<Subscription> subscriptions;
    private final Map<String, Integer> counters;
    private final Map<String, Integer> failures = new HashMap<>();

    public Subscriptions(SubscriptionList list, Views views, Ticker ticker, WebhookDispatcher dispatcher) {
        this.subscriptions = new ArrayList<>(list.subscriptions());
        this.counters = new HashMap<>(list.sent());
        this.views = views;
        this.ticker = ticker;
        this.dispatcher = dispatcher;
    }

    public synchronized List<Subscription> all() {
        return List.copyOf(subscriptions);
    }

    public SubscriptionList list() {
        return new SubscriptionList(all(), counters);
    }

    public Subscription subscription(String id) {
        return all().stream()
                .filter(subscription -> subscription.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> AzureProblem.of(
                        404,
                        "SubscriptionNotFoundException",
                        "TF50123: The subscription " + id + " could not be found."));
    }

    public synchronized Subscription add(Person actor, JsonNode json) {
        check(json);
        var at = ticker.next();
        Subscription made = new Subscription(UUID.randomUUID().toString(), (ObjectNode) json, actor, at, at, "enabled");
        subscriptions.add(made);
        return made;
    }

    public synchronized Subscription replace(Subscription before, JsonNode json) {
        check(json);
        ObjectNode wanted = json.deepCopy();
        // A masked secret sent back is not a new one.
        if (wanted.path("consumerInputs") instanceof ObjectNode inputs
                && inputs.path("basicAuthPassword").asText().equals(SubscriptionJson.MASK))
            inputs.put("basicAuthPassword", before.consumerInput("basicAuthPassword"));
        failures.remove(before.id());
        Subscription after = before.changed(wanted, ticker.next());
        subscriptions.replaceAll(one -> one.id().equals(before.id()) ? after : one);
        return after;
    }

    public synchronized void remove(Subscription subscription) {
        subscriptions.removeIf(one -> one.id().equals(subscription.id()));
    }

    public synchronized void clear() {
        subscriptions.clear();
    }

    /** What was sent for a subscription, newest first. */
    public List<Delivery> deliveries(Subscription subscription) {
        return dispatcher.deliveries(subscription.id()).reversed();
    }

    @Override
    public void heard(Happening happening) {
        List<Subscription> wanting =
                all().stream().filter(one -> one.wants(happening)).toList();
        if (wanting.isEmpty()) return;
        ObjectNode body = views.events().body(happening, ticker.now());
        for (Subscription subscription : wanting) send(subscription, body);
    }

    private void send(Subscription subscription, ObjectNode event) {
        String guid = UUID.randomUUID().toString();
        ObjectNode body = Json.object()
                .put("subscriptionId", subscription.id())
                .put("notificationId", counters.merge(subscription.id(), 1, Integer::sum))
                .put("id", guid);
        body.setAll(event);
        Map<String, String> headers = new TreeMap<>(subscription.headers());
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.put("User-Agent", "VSServices/sim");
        String user = subscription.consumerInput("basicAuthUsername");
        String password = subscription.consumerInput("basicAuthPassword");
        if (!user.isEmpty() || !password.isEmpty()) headers.put("Authorization", basic(user, password));
        dispatcher.deliver(
                new WebhookTarget(subscription.id(), subscription.url(), RETRY),
                new WebhookMessage(guid, subscription.eventType(), headers, Json.bytes(body)),
                done -> ended(subscription, done));
    }

    private synchronized void ended(Subscription subscription, Delivery delivery) {
        int status = delivery.lastAttempt().map(Attempt::status).orElse(0);
        subscriptions.replaceAll(one -> one.id().equals(subscription.id()) ? judged(one, status) : one);
    }

    /** The subscription after a delivery that ended in this status, all tries done. */
    private Subscription judged(Subscription one, int status) {
        if (TRANSIENT.contains(status) || !one.delivers()) return one;
        boolean taken = status >= 200 && status < 300;
        int failed = taken ? 0 : failures.getOrDefault(one.id(), 0) + 1;
        failures.put(one.id(), failed);
        boolean over = status == 410 || failed > FAILURES_ON_PROBATION;
        return one.turned(over ? "disabledBySystem" : taken ? "enabled" : "onProbation", ticker);
    }

    private static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static void check(JsonNode json) {
        boolean known = json.path("publisherId").asText().equals("tfs")
                && json.path("consumerId").asText().equals("webHooks")
                && json.path("consumerActionId").asText().equals("httpRequest")
                && EVENTS.contains(json.path("eventType").asText());
        String url = json.path("consumerInputs").path("url").asText();
        if (!known || !url.matches("https?://[^\\s/]+.*"))
            throw AzureProblem.of(
                    400,
                    "SubscriptionInputException",
                    "The subscription needs publisher tfs, consumer webHooks/httpRequest, a work item event and a URL.");
    }
}
