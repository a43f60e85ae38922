package io.syncline.simulators.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.api.OAuthRoutes;
import io.syncline.simulators.jira.jql.JqlException;
import io.syncline.simulators.jira.jql.JqlMatcher;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Webhooks as apps register them, at {@code /rest/api/3/webhook}: all at one address, and only for so long. */
public final class DynamicWebhookRoutes {
    private static final Set<String> EVENTS = Set.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "comment_created",
            "comment_updated",
            "comment_deleted",
            "issue_property_set",
            "issue_property_deleted");

    private final Site site;
    private final Registrations registrations;
    private final Ticker ticker;

    public DynamicWebhookRoutes(Site site, Registrations registrations, Ticker ticker) {
        this.site = site;
        this.registrations = registrations;
        this.ticker = ticker;
    }

    public void addTo(JiraApi api) {
        api.get("/webhook", this::list)
                .post("/webhook", this::register)
                .put("/webhook/refresh", this::refresh)
                .delete("/webhook", this::delete);
    }

    private Answer list(JiraCall call) {
        call.requireApp();
        return Answer.ok(call.page(registrations.ofApps(ticker.now()), "values", 100, this::json));
    }

    private Answer register(JiraCall call) {
        call.requireApp();
        var url = call.body().path("url").asText();
        if (!url.startsWith("http")) throw JiraRefusal.message(400, "The webhook url is missing or invalid.");
        var results = Json.array();
        for (var wanted : call.body().path("webhooks")) results.add(registered(call, url, wanted));
        var body = Json.object();
        body.set("webhookRegistrationResult", results);
        return Answer.ok(body);
    }

    private ObjectNode registered(JiraCall call, String url, JsonNode wanted) {
        var result = Json.object();
        try {
            var registration = read(call, url, wanted);
            registrations.put(registration);
            result.put("createdWebhookId", Integer.parseInt(registration.id()));
        } catch (JqlException bad) {
            result.putArray("errors").add(bad.getMessage());
        }
        return result;
    }

    private Registration read(JiraCall call, String url, JsonNode wanted) {
        var now = ticker.now();
        for (var other : registrations.ofApps(now))
            if (!other.url().equals(url))
                throw new JqlException("Only a single URL per app is allowed to be registered via REST API."
                        + " Currently used URL is " + other.url());
        return new Registration(
                registrations.nextId(),
                Registration.Road.DYNAMIC,
                "",
                url,
                events(wanted),
                filter(wanted, now),
                Optional.of(OAuthRoutes.CLIENT_SECRET),
                true,
                call.actor(),
                now);
    }

    private static Set<String> events(JsonNode wanted) {
        var events = new LinkedHashSet<String>();
        wanted.path("events").forEach(e -> events.add(e.asText()));
        if (events.isEmpty() || !EVENTS.containsAll(events))
            throw JiraRefusal.message(
                    400, "Invalid request payload. Refer to the REST API documentation and try again.");
        return events;
    }

    private Registration.Filter filter(JsonNode wanted, Instant now) {
        var filter = Registration.Filter.parse(wanted.path("jqlFilter").asText());
        filter.query().requirePlain();
        new JqlMatcher(site, now, "").check(filter.query());
        return filter;
    }

    private Answer refresh(JiraCall call) {
        call.requireApp();
        var now = ticker.now();
        for (var id : call.body().path("webhookIds"))
            found(id.asText(), now).ifPresent(r -> registrations.put(r.madeAt(now)));
        var renewed =
                registrations.ofApps(now).stream().map(Registration::until).max(Instant::compareTo);
        return Answer.ok(Json.object().put("expirationDate", renewed.orElse(now).toEpochMilli()));
    }

    private Answer delete(JiraCall call) {
        call.requireApp();
        for (var id : call.body().path("webhookIds"))
            found(id.asText(), ticker.now()).ifPresent(registrations::remove);
        return Answer.empty(202);
    }

    private Optional<Registration> found(String id, Instant now) {
        return registrations.ofApps(now).stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private JsonNode json(Registration registration) {
        var body = Json.object().put("id", Integer.parseInt(registration.id())).put("url", registration.url());
        body.put("jqlFilter", registration.filter().text());
        body.set("events", Json.strings(registration.events().stream().sorted().toList()));
        return body.put("expirationDate", registration.until().toEpochMilli());
    }
}
