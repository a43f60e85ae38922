package io.syncline.simulators.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.core.Ticker;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.jql.JqlException;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Webhooks as an administrator registers them, at {@code /rest/webhooks/1.0/webhook}. */
public final class AdminWebhookRoutes {
    private static final String PATH = "/rest/webhooks/1.0/webhook";
    private static final String SECTION = "issue-related-events-section";

    private final Site site;
    private final Registrations registrations;
    private final Ticker ticker;

    public AdminWebhookRoutes(Site site, Registrations registrations, Ticker ticker) {
        this.site = site;
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
        requireAdmin(call);
        return call.list(registrations.of(Registration.Road.ADMIN), this::json);
    }

    private Answer register(JiraCall call) {
        requireAdmin(call);
        var registration = read(call, registrations.nextId(), Optional.empty());
        registrations.put(registration);
        return Answer.json(201, json(registration));
    }

    private Answer change(JiraCall call) {
        var old = registration(call);
        var registration = read(call, old.id(), Optional.of(old));
        registrations.put(registration);
        return Answer.ok(json(registration));
    }

    private Answer delete(JiraCall call) {
        registrations.remove(registration(call));
        return Answer.empty(204);
    }

    private Registration read(JiraCall call, String id, Optional<Registration> old) {
        var body = call.body();
        var events = new LinkedHashSet<String>();
        body.path("events").forEach(e -> events.add(e.asText()));
        old.filter(o -> !body.has("events")).ifPresent(o -> events.addAll(o.events()));
        var url = text(body, "url").or(() -> old.map(Registration::url));
        return new Registration(
                id,
                Registration.Road.ADMIN,
                text(body, "name").or(() -> old.map(Registration::name)).orElseThrow(() -> missing("name")),
                url.filter(u -> u.startsWith("http")).orElseThrow(() -> missing("url")),
                events,
                filter(body, old),
                site.edition().cloud()
                        ? text(body, "secret").or(() -> old.flatMap(Registration::secret))
                        : Optional.empty(),
                body.path("enabled").asBoolean(old.map(Registration::enabled).orElse(true)),
                call.actor(),
                ticker.now());
    }

    private static Registration.Filter filter(JsonNode body, Optional<Registration> old) {
        var text = text(body.path("filters"), SECTION)
                .or(() -> old.map(o -> o.filter().text()));
        try {
            return Registration.Filter.parse(text.orElse(""));
        } catch (JqlException bad) {
            throw JiraRefusal.message(400, String.valueOf(bad.getMessage()));
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.of(json.path(name).asText()).filter(t -> !t.isBlank());
    }

    private static RuntimeException missing(String what) {
        return JiraRefusal.message(400, "The webhook " + what + " is missing or invalid.");
    }

    private static void requireAdmin(JiraCall call) {
        call.requirePerson();
        call.requireAdmin();
    }

    private Registration registration(JiraCall call) {
        requireAdmin(call);
        return registrations
                .find(Registration.Road.ADMIN, call.param("id"))
                .orElseThrow(() -> JiraRefusal.message(404, "The webhook does not exist."));
    }

    private ObjectNode json(Registration registration) {
        var body = Json.object().put("name", registration.name()).put("url", registration.url());
        body.put("excludeBody", false);
        body.putObject("filters").put(SECTION, registration.filter().text());
        body.set("events", Json.strings(registration.events().stream().sorted().toList()));
        return body.put("enabled", registration.enabled())
                .put("isSigned", registration.secret().isPresent())
                .put("self", site.url() + PATH + "/" + registration.id())
                .put("lastUpdatedUser", registration.by().accountId())
                .put("lastUpdatedDisplayName", registration.by().displayName())
                .put("lastUpdated", registration.at().toEpochMilli());
    }
}
