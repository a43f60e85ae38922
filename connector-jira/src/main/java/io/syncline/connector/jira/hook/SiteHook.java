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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The webhook of a site, found by its name or its address. It has no filter unless a person gave it one, which stays: an issue that is moved
 * out of a project would not be told of, and JQL with one wrong project is refused as a whole.
 */
record SiteHook(JiraClient jira, Instance instance, HookOrder order) implements HookPlace {
    private static final String ALL = "/rest/webhooks/1.0/webhook";
    static final List<String> EVENTS = List.of(
            "jira:issue_created",
            "jira:issue_updated",
            "jira:issue_deleted",
            "comment_created",
            "comment_updated",
            "comment_deleted",
            "attachment_created",
            "attachment_deleted",
            "worklog_created",
            "worklog_updated",
            "worklog_deleted",
            "issuelink_created",
            "issuelink_deleted");

    @Override
    public String name() {
        return "the site";
    }

    @Override
    public Answer<List<FoundHook>> ours() {
        return jira.get(instance, ALL).map(all -> StreamSupport.stream(all.spliterator(), false)
                .filter(hook -> hook.path("name").asText().equals(title(instance)) || order.ours(address(hook)))
                .filter(hook -> id(hook).matches("\\d{1,18}"))
                .sorted(Comparator.comparingLong(hook -> Long.parseLong(id(hook))))
                .map(this::found)
                .toList());
    }

    private FoundHook found(JsonNode hook) {
        boolean enabled = hook.path("enabled").asBoolean(true);
        return new FoundHook(id(hook), !enabled, enabled ? wrong(hook) : Optional.of("was disabled"), hook);
    }

    private Optional<String> wrong(JsonNode hook) {
        if (!order.reachedAt(address(hook))) return Optional.of("had the address " + address(hook));
        if (hook.path("excludeBody").asBoolean(false)) return Optional.of("sent no body");
        if (!hook.path("isSigned").asBoolean(true)) return Optional.of("had no secret");
        return events(hook).containsAll(EVENTS) ? Optional.empty() : Optional.of("did not tell of all events");
    }

    @Override
    public Answer<JsonNode> create() {
        ObjectNode none = HubJson.object();
        none.putObject("filters").put("issue-related-events-section", "");
        return jira.add(instance, ALL, body(none).put("name", title(instance)));
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
        body.put("name", seen.path("name").asText(title(instance)));
        body.put("url", order.url().toString());
        body.put("secret", instance.webhookSecret().text());
        body.put("excludeBody", false).put("enabled", true);
        body.set("events", HubJson.tree(events));
        if (seen.path("filters").isObject()) body.set("filters", seen.path("filters"));
        return body;
    }

    static String title(Instance instance) {
        return "Syncline " + instance.uid();
    }

    private static Set<String> events(JsonNode hook) {
        return StreamSupport.stream(hook.path("events").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String address(JsonNode hook) {
        return hook.path("url").asText("");
    }

    private static String id(JsonNode hook) {
        return hook.path("self").asText("").replaceFirst("^.*/", "");
    }

    private static String path(FoundHook hook) {
        return ALL + "/" + hook.id();
    }

    @Override
    public String toString() {
        return "SiteHook[" + instance.id() + "]";
    }
}
