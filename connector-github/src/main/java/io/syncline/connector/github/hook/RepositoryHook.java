package io.syncline.connector.github.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.github.GithubClient;
import io.syncline.connector.github.address.RepositoryName;
import io.syncline.connector.github.address.Site;
import io.syncline.connector.registration.FoundHook;
import io.syncline.connector.registration.HookOrder;
import io.syncline.connector.registration.HookPlace;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.HubJson;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The webhook of one repository. Events that a person added stay; they are ignored. */
record RepositoryHook(GithubClient client, Site site, RepositoryName repository, HookOrder order, WebhookSecret secret)
        implements HookPlace {
    private static final List<String> EVENTS = List.of("issues", "issue_comment", "sub_issues", "issue_dependencies");

    @Override
    public String name() {
        return repository.toString();
    }

    @Override
    public Answer<List<FoundHook>> ours() {
        return client.all(site, hooks(), JsonNode.class).map(all -> all.stream()
                .filter(hook -> order.ours(address(hook)))
                .sorted(Comparator.comparingLong(hook -> hook.path("id").asLong()))
                .map(this::found)
                .toList());
    }

    private FoundHook found(JsonNode hook) {
        boolean active = hook.path("active").asBoolean();
        return new FoundHook(
                hook.path("id").asText(), !active, active ? wrong(hook) : Optional.of("was not active"), hook);
    }

    private Optional<String> wrong(JsonNode hook) {
        if (!order.reachedAt(address(hook))) return Optional.of("had the address " + address(hook));
        if (!hook.path("config").path("content_type").asText().equals("json")) return Optional.of("did not send JSON");
        if (!hook.path("config").has("secret")) return Optional.of("had no secret");
        return told(hook) ? Optional.empty() : Optional.of("did not tell of all events");
    }

    private static boolean told(JsonNode hook) {
        Set<String> events = StreamSupport.stream(hook.path("events").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return events.contains("*") || events.containsAll(EVENTS);
    }

    @Override
    public Answer<JsonNode> create() {
        ObjectNode hook = HubJson.object().put("name", "web").put("active", true);
        hook.set("events", HubJson.tree(EVENTS));
        hook.set("config", config().put("insecure_ssl", "0"));
        return client.add(site, hooks(), hook, JsonNode.class);
    }

    @Override
    public Answer<JsonNode> write(FoundHook hook) {
        ObjectNode on = HubJson.object().put("active", true);
        if (!told(hook.seen())) on.set("add_events", HubJson.tree(EVENTS));
        // In parts, because a config that is sent along with the rest replaces what people set in it.
        return client.patch(site, hook(hook) + "/config", config(), JsonNode.class)
                .then(done -> client.patch(site, hook(hook), on, JsonNode.class));
    }

    @Override
    public Answer<JsonNode> delete(FoundHook hook) {
        return client.delete(site, hook(hook));
    }

    private ObjectNode config() {
        return HubJson.object()
                .put("url", order.url().toString())
                .put("content_type", "json")
                .put("secret", secret.text());
    }

    private static String address(JsonNode hook) {
        return hook.path("config").path("url").asText("");
    }

    private String hooks() {
        return repository.path() + "/hooks";
    }

    private String hook(FoundHook hook) {
        return hooks() + "/" + Site.encoded(hook.id());
    }

    @Override
    public String toString() {
        return "RepositoryHook[" + repository + "]";
    }
}
