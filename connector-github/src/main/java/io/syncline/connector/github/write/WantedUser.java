package io.syncline.connector.github.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads users out of plan fields: a whole user, or as little of one as a script may give. */
public final class WantedUser {
    private WantedUser() {}

    /** The users of {@code assignee} (one or none) or {@code assignees} (a list); what names nobody is left out. */
    public static List<HubUser> of(JsonNode field) {
        List<HubUser> users = new ArrayList<>();
        if (field.isArray()) field.forEach(item -> one(item).ifPresent(users::add));
        else one(field).ifPresent(users::add);
        return users;
    }

    private static Optional<HubUser> one(JsonNode node) {
        Optional<String> plain = Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
        Optional<String> username = text(node, "username");
        Optional<String> email = text(node, "email");
        return Stream.of(plain, text(node, "key"), username, email)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(key -> new HubUser(key, username, text(node, "displayName"), email, true));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field)).filter(JsonNode::isTextual).map(JsonNode::asText);
    }
}
