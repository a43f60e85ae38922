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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The webhook of a Data Center, found by its name or its address. Before version 10 it is registered elsewhere and cannot be signed: none is made
 * there, since nobody would believe it.
 *
 * @see <a href="https://developer.atlassian.com/server/jira/platform/webhooks/">Webhooks of Data Center</a>
 */
record ServerHook(JiraClient jira, Instance instance, HookOrder order) implements HookPlace {
    private static final String ALL = "/rest/jira-webhook/1.0/webhooks";
    private static final int PAGE = 100;
    private static final String CONFIGURATION = "configuration";
    private static final String BODILESS = "EXCLUDE_BODY";

    /** An attachment shows as a change of its issue; events of its own are Cloud's. */
    private static final Set<String> EVENTS = SiteHook.EVENTS.stream()
            .filter(event -> !event.startsWith("attachment_"))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "the site";
    }

    @Override
    public Answer<List<FoundHook>> ours() {
        Answer<List<JsonNode>> all = page(new ArrayList<>());
        if (all instanceof Answer.Gone) {
            return Answer.refused("Jira before version 10 does not sign webhooks; without them it is polled");
        }
        return all.map(hooks -> hooks.stream()
                .filter(hook -> hook.path("name").asText().equals(SiteHook.title(instance))
                        || order.ours(hook.path("url").asText("")))
                .sorted(Comparator.comparingLong(hook -> hook.path("id").asLong()))
                .map(this::found)
                .toList());
    }

    private Answer<List<JsonNode>> page(List<JsonNode> before) {
        int known = before.size();
        return jira.get(instance, ALL + "?start=" + known + "&limit=" + PAGE).then(page -> {
            Set<Long> ids =
                    before.stream().map(hook -> hook.path("id").asLong()).collect(Collectors.toSet());
            page.forEach(hook -> {
                if (!ids.contains(hook.path("id").asLong())) before.add(hook);
            });
            return page.size() < PAGE || before.size() == known ? Answer.done(before) : page(before);
        });
    }

    private FoundHook found(JsonNode hook) {
        boolean active = hook.path("active").asBoolean(true);
        Optional<String> wrong = active ? wrong(hook) : Optional.of("was disabled");
        return new FoundHook(hook.path("id").asText(), !active, wrong, hook);
    }

    private Optional<String> wrong(JsonNode hook) {
        String url = hook.path("url").asText("");
        if (!order.reachedAt(url)) return Optional.of("had the address " + url);
        if (hook.path(CONFIGURATION).path(BODILESS).asBoolean(false)) return Optional.of("sent no body");
        return events(hook).containsAll(EVENTS) ? Optional.empty() : Optional.of("did not tell of all events");
    }

    @Override
    public Answer<JsonNode> create() {
        return jira.add(instance, ALL, body(HubJson.object()));
    }

    @Override
    public Answer<JsonNode> write(FoundHook hook) {
        return jira.put(instance, path(hook), body(hook.seen()));
    }

    @Override
    public Answer<JsonNode> delete(FoundHook hook) {
        return jira.delete(instance, path(hook));
    }

    /** What is there, with all that we need of it. */
    private ObjectNode body(JsonNode seen) {
        Set<String> events = events(seen);
        events.addAll(EVENTS);
        ObjectNode body = HubJson.object();
        body.put("name", seen.path("name").asText(SiteHook.title(instance)));
        body.put("url", order.url().toString()).put("active", true);
        body.set("events", HubJson.tree(events));
        ObjectNode configuration = body.putObject(CONFIGURATION);
        if (seen.path(CONFIGURATION) instanceof ObjectNode before) configuration.setAll(before);
        // A secret beside the configuration would be ignored without a word.
        configuration
                .put(BODILESS, "false")
                .put("SECRET", instance.webhookSecret().text());
        body.put("sslVerificationRequired", seen.path("sslVerificationRequired").asBoolean(true));
        return body;
    }

    private static Set<String> events(JsonNode hook) {
        return StreamSupport.stream(hook.path("events").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(FoundHook hook) {
        return ALL + "/" + JiraClient.encoded(hook.id());
    }

    @Override
    public String toString() {
        return "ServerHook[" + instance.id() + "]";
    }
}
