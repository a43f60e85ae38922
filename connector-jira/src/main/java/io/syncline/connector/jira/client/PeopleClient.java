package io.syncline.connector.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.edition.JiraEditions;
import io.syncline.connector.lookup.ShortMemory;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubUser;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Finds users of a site. Those that were found are remembered for a while. */
public final class PeopleClient {
    private record Question(InstanceId instance, UserQuery query) {}

    private final JiraEditions editions;
    private final ShortMemory<Question, List<HubUser>> found;

    /** @param memory how long a user is remembered */
    public PeopleClient(JiraEditions editions, Clock clock, Duration memory) {
        this.editions = editions;
        this.found = new ShortMemory<>(clock, memory);
    }

    /** Users that fit; none is an empty list. */
    public Answer<List<HubUser>> find(Instance instance, UserQuery query) {
        return found.answer(new Question(instance.id(), query), users -> !users.isEmpty(), () -> ask(instance, query));
    }

    private Answer<List<HubUser>> ask(Instance instance, UserQuery query) {
        return switch (query) {
            case UserQuery.ByKey(String key) -> editions.of(instance).user(instance, key);
            case UserQuery.ByEmail(String email) -> like(instance, email).map(found -> withEmail(found, email));
            case UserQuery.ByUsername(String name) -> like(instance, name).map(found -> called(found, name));
        };
    }

    private Answer<List<HubUser>> like(Instance instance, String text) {
        return editions.of(instance).usersLike(instance, text);
    }

    /** How a field names a user of whatever tracker: found by key if it is one of ours, else by e-mail, else by name. */
    public Answer<Optional<ObjectNode>> account(Instance instance, JsonNode user) {
        Optional<String> key = text(user.isTextual() ? user : user.path("key"));
        Optional<String> address = key.filter(text -> user.isTextual() && text.contains("@"));
        Optional<String> email = text(user.path("email")).or(() -> address);
        Optional<String> name = text(user.path("username"));
        return first(instance, key.map(UserQuery.ByKey::new))
                .then(found ->
                        found.isPresent() ? Answer.done(found) : first(instance, email.map(UserQuery.ByEmail::new)))
                .then(found ->
                        found.isPresent() ? Answer.done(found) : first(instance, name.map(UserQuery.ByUsername::new)));
    }

    private Answer<Optional<ObjectNode>> first(Instance instance, Optional<? extends UserQuery> query) {
        if (query.isEmpty()) return Answer.done(Optional.empty());
        return find(instance, query.get())
                .map(found -> found.size() == 1 ? editions.of(instance).reference(found.getFirst()) : Optional.empty());
    }

    /** Jira hides e-mails but searches by them: a single user found by a whole address whose own is hidden is the one. */
    private static List<HubUser> withEmail(List<HubUser> found, String email) {
        List<HubUser> exact = found.stream()
                .filter(user -> user.email().filter(email::equalsIgnoreCase).isPresent())
                .toList();
        boolean hidden = found.size() == 1 && found.getFirst().email().isEmpty() && email.contains("@");
        return exact.isEmpty() && hidden ? found : exact;
    }

    private static List<HubUser> called(List<HubUser> found, String name) {
        return found.stream()
                .filter(user -> user.username().filter(name::equalsIgnoreCase).isPresent()
                        || user.displayName().filter(name::equalsIgnoreCase).isPresent())
                .toList();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }
}
