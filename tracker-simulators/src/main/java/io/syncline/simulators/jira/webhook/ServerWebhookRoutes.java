package io.syncline.simulators.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Webhooks of Data Center 10 and later, at {@code /rest/jira-webhook/1.0/webhooks}. The secret is part of {@code configuration}, and is never
 * shown; a change replaces all there is. JQL is not simulated.
 */
public final class ServerWebhookRoutes {
    private static final String PATH = "/rest/jira-webhook/1.0/webhooks";
    private static final Set<String> UNKNOWN = Set.of("attachment_created", "attachment_deleted");

    private final Registrations registrations;
    private final Ticker ticker;

    public ServerWebhookRoutes(Registrations registrations, Ticker ticker) {
        this.registrations = registrations;
        this.ticker = ticker;
    }

    public void addTo(JiraApi api) {
        api.beside("GET", PATH, this::list)
                .beside("POST", PATH, this::register)
                .beside("GET", PATH + "/{id}", call -> Answer.ok(json(registration(call))))
                .beside("PUT", PATH + "/{id}", this::change)
                .beside("DELETE", PATH + "/{id}", this::delete);
    }

    private Answer list(JiraCall call) {
        call.requireAdmin();
        var page = registrations.of(Registration.Road.ADMIN).stream()
                .skip(call.call().queryInt("start", 0))
                .limit(call.call().queryInt("limit", 25))
                .toList();
        return call.list(page, this::json);
    }

    private Answer register(JiraCall call) {
        call.requireAdmin();
        var registration = read(call, registrations.nextId());
        registrations.put(registration);
        return Answer.json(201, json(registration));
    }

    private Answer change(JiraCall call) {
        var registration = read(call, registration(call).id());
        registrations.put(registration);
        return Answer.ok(json(registration));
    }

    private Answer delete(JiraCall call) {
        registrations.remove(registration(call));
        return Answer.empty(204);
    }

    private Registration registration(JiraCall call) {
        call.requireAdmin();
        return registrations
                .find(Registration.Road.ADMIN, call.param("id"))
                .orElseThrow(() -> JiraRefusal.message(404, "The webhook does not exist."));
    }

    private Registration read(JiraCall call, String id) {
        var body = call.body();
        var url = text(body, "url").filter(u -> u.startsWith("http")).orElseThrow(() -> missing("url"));
        return new Registration(
                id,
                Registration.Road.ADMIN,
                text(body, "name").orElseThrow(() -> missing("name")),
                url,
                events(body),
                Registration.Filter.parse(""),
                text(body.path("configuration"), "SECRET"),
                body.path("active").asBoolean(true),
                call.actor(),
                ticker.now());
    }

    private static Set<String> events(JsonNode body) {
        var events = new LinkedHashSet<String>();
        body.path("events").forEach(event -> events.add(event.asText()));
        var unknown = events.stream().filter(UNKNOWN::contains).findFirst();
        if (unknown.isPresent()) throw JiraRefusal.message(400, "There is no event " + unknown.get());
        return events;
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name).asText()).filter(text -> !text.isBlank());
    }

    private static RuntimeException missing(String what) {
        return JiraRefusal.message(400, "The webhook " + what + " is missing or invalid.");
    }

    private ObjectNode json(Registration registration) {
        var body = Json.object().put("id", Integer.parseInt(registration.id()));
        body.put("name", registration.name()).put("url", registration.url());
        body.set("events", Json.strings(registration.events().stream().sorted().toList()));
        body.putObject("configuration").put("EXCLUDE_BODY", "false");
        return body.put("active", registration.enabled())
                .put("scopeType", "global")
                .put("sslVerificationRequired", true)
                .put("createdDate", registration.at().toEpochMilli())
                .put("updatedDate", registration.at().toEpochMilli());
    }
}
