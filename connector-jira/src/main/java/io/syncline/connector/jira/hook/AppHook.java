package io.syncline.connector.jira.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.registration.FoundHook;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The webhook that an OAuth client registers for itself: it expires, and cannot be changed. What nears its end is refreshed, what is not as it
 * shall be is replaced.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-webhooks/">Webhooks of apps</a>
 */
record AppHook(JiraClient jira, Clock clock, Instance instance, HookOrder order, ProjectFilter filter)
        implements HookPlace {
    private static final String ALL = "/rest/api/3/webhook";
    private static final int PAGE = 100;

    @Override
    public String name() {
        return "issues and comments of " + filter;
    }

    /** Those that are right first, so that a replacement that was not seen through keeps the new one. */
    @Override
    public Answer<List<FoundHook>> ours() {
        Instant now = clock.instant();
        return page(new ArrayList<>()).map(all -> all.stream()
                .filter(hook -> order.ours(hook.path("url").asText("")))
                .sorted(Comparator.<JsonNode, Boolean>comparing(
                                hook -> unfit(hook, now).isPresent())
                        .thenComparing(hook -> hook.path("id").asLong()))
                .map(hook -> found(hook, now))
                .toList());
    }

    private Answer<List<JsonNode>> page(List<JsonNode> before) {
        return jira.get(instance, ALL + "?maxResults=" + PAGE + "&startAt=" + before.size())
                .then(page -> {
                    int known = before.size();
                    page.path("values").forEach(before::add);
                    boolean last = page.path("isLast").asBoolean(true) || before.size() == known;
                    return last ? Answer.done(before) : page(before);
                });
    }

    private Optional<String> unfit(JsonNode hook, Instant now) {
        return SeenAppHook.of(hook).unfit(order, filter, now);
    }

    private FoundHook found(JsonNode json, Instant now) {
        SeenAppHook hook = SeenAppHook.of(json);
        Optional<String> wrong = hook.unfit(order, filter, now).or(() -> hook.ending(now));
        return new FoundHook(String.valueOf(hook.id()), hook.expired(now), wrong, json);
    }

    @Override
    public String remark(FoundHook hook) {
        return SeenAppHook.of(hook.seen()).until().map(end -> "until " + end).orElse("");
    }

    @Override
    public Answer<JsonNode> create() {
        ObjectNode body = HubJson.object().put("url", order.url().toString());
        body.putArray("webhooks")
                .addObject()
                .put("jqlFilter", filter.jql())
                .set("events", HubJson.tree(new TreeSet<>(SeenAppHook.EVENTS)));
        return jira.add(instance, ALL, body).then(AppHook::registered);
    }

    /** Jira answers 200 also when it registered nothing. */
    private static Answer<JsonNode> registered(JsonNode answer) {
        JsonNode result = answer.path("webhookRegistrationResult").path(0);
        if (result.path("createdWebhookId").isIntegralNumber()) return Answer.done(result);
        List<String> errors = new ArrayList<>();
        result.path("errors").forEach(error -> errors.add(error.asText()));
        return Answer.refused(
                errors.isEmpty() ? "Jira names no webhook that it registered" : String.join("; ", errors));
    }

    @Override
    public Answer<JsonNode> write(FoundHook hook) {
        return unfit(hook.seen(), clock.instant()).isEmpty()
                ? jira.put(instance, ALL + "/refresh", ids(hook))
                : replaced(hook);
    }

    /** The old one goes last, so that nothing is missed and a refusal costs nothing; but first when Jira would not take a second address. */
    private Answer<JsonNode> replaced(FoundHook hook) {
        boolean sameAddress = order.reachedAt(SeenAppHook.of(hook.seen()).url());
        return sameAddress ? create().then(made -> delete(hook)) : delete(hook).then(gone -> create());
    }

    @Override
    public Answer<JsonNode> delete(FoundHook hook) {
        return jira.delete(instance, ALL, ids(hook));
    }

    private static ObjectNode ids(FoundHook hook) {
        ObjectNode body = HubJson.object();
        body.putArray("webhookIds").add(Long.parseLong(hook.id()));
        return body;
    }

    @Override
    public String toString() {
        return "AppHook[" + instance.id() + ", " + filter + "]";
    }
}
