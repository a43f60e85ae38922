package io.syncline.connector.azure;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.azure.issue.AzureUsers;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks people up in the organisation's identities. */
final class AzurePeople {
    private final AzureClient client;

    AzurePeople(AzureClient client) {
        this.client = client;
    }

    /** Users that are meant by the query, active ones first. */
    Answer<List<HubUser>> users(UserQuery query) {
        if (query.text().isBlank()) return Answer.done(List.of());
        String filter = query instanceof UserQuery.ByEmail ? "MailAddress" : "General";
        return client.identities(filter, query.text().strip()).map(found -> found.stream()
                .flatMap(identity -> AzureUsers.read(identity).stream())
                .filter(user -> AzureUsers.meant(user, query))
                .sorted((one, other) -> Boolean.compare(other.active(), one.active()))
                .toList());
    }

    /** For each wish the user it means here, by key, else by e-mail, else by user name; who is not found is left out. */
    Answer<Map<JsonNode, HubUser>> found(Collection<JsonNode> wishes) {
        Answer<Map<JsonNode, HubUser>> sofar = Answer.done(Map.of());
        for (JsonNode wish : wishes) {
            sofar = sofar.then(known -> first(queries(wish)).map(users -> with(known, wish, users)));
        }
        return sofar;
    }

    private Answer<List<HubUser>> first(List<UserQuery> queries) {
        if (queries.isEmpty()) return Answer.done(List.of());
        return users(queries.getFirst())
                .then(found -> found.isEmpty() ? first(queries.subList(1, queries.size())) : Answer.done(found));
    }

    private static List<UserQuery> queries(JsonNode wish) {
        String text = wish.asText("");
        if (wish.isTextual()) return List.of(new UserQuery.ByKey(text), new UserQuery.ByEmail(text));
        List<UserQuery> queries = new ArrayList<>();
        text(wish, "key").map(UserQuery.ByKey::new).forEach(queries::add);
        text(wish, "email").map(UserQuery.ByEmail::new).forEach(queries::add);
        text(wish, "username").map(UserQuery.ByUsername::new).forEach(queries::add);
        return queries;
    }

    private static Stream<String> text(JsonNode wish, String name) {
        return Stream.of(wish.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .filter(text -> !text.isBlank());
    }

    private static Map<JsonNode, HubUser> with(Map<JsonNode, HubUser> known, JsonNode wish, List<HubUser> users) {
        Map<JsonNode, HubUser> more = new HashMap<>(known);
        if (!users.isEmpty()) more.put(wish, users.getFirst());
        return more;
    }
}
