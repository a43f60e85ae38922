package io.syncline.simulators.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.jql.JqlException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Webhooks as apps register them, at {@code /rest/api/3/webhook}. They expire after thirty days. */
public final class DynamicWebhookRoutes {
    private static final Duration LIFE = Duration.ofDays(30);

    private final Registrations registrations;
    private final Ticker ticker;

    public DynamicWebhookRoutes(Registrations registrations, Ticker ticker) {
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
        return Answer.ok(call.page(registrations.of(Registration.Road.DYNAMIC), "values", 100, this::json));
    }

    private Answer register(JiraCall call) {
        var results = Json.array();
        var url = call.body().path("url").asText();
        for (var wanted : call.body().path("webhooks")) {
            var result = results.addObject();
            try {
                var registration = read(call, url, wanted);
                registrations.put(registration);
                result.put("createdWebhookId", Integer.parseInt(registration.id()));
            } catch (JqlException bad) {
                result.putArray("errors").add(bad.getMessage());
            }
        }
        var body = Json.object();
        body.set("webhookRegistrationResult", results);
        return Answer.ok(body);
    }

    private Registration read(JiraCall call, String url, JsonNode wanted) {
        var events = new LinkedHashSet<String>();
        wanted.path("events").forEach(e -> events.add(e.asText()));
        var filter = Registration.Filter.parse(wanted.path("jqlFilter").asText());
        return new Registration(
                registrations.nextId(),
                Registration.Road.DYNAMIC,
                "",
                url,
                events,
                filter,
                Optional.empty(),
                true,
                call.actor(),
                ticker.now());
    }

    private Answer refresh(JiraCall call) {
        var now = ticker.now();
        for (var id : call.body().path("webhookIds"))
            registrations
                    .find(Registration.Road.DYNAMIC, id.asText())
                    .ifPresent(r -> registrations.put(r.renewed(now)));
        return Answer.ok(Json.object().put("expirationDate", now.plus(LIFE).toEpochMilli()));
    }

    private Answer delete(JiraCall call) {
        for (var id : call.body().path("webhookIds"))
            registrations.find(Registration.Road.DYNAMIC, id.asText()).ifPresent(registrations::remove);
        return Answer.empty(202);
    }

    private JsonNode json(Registration registration) {
        var body = Json.object().put("id", Integer.parseInt(registration.id())).put("url", registration.url());
        body.put("jqlFilter", registration.filter().text());
        body.set("events", Json.strings(registration.events().stream().sorted().toList()));
        return body.put("expirationDate", registration.at().plus(LIFE).toEpochMilli());
    }
}
