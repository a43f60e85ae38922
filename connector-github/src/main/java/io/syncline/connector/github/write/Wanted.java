package io.syncline.connector.github.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What a plan names that must be looked up on GitHub before it can be written. */
public record Wanted(List<HubUser> assignees, Optional<String> milestone, Optional<String> type) {
    public Wanted {
        assignees = List.copyOf(assignees);
    }

    public static Wanted in(HubIssue fields) {
        LinkedHashSet<HubUser> users = new LinkedHashSet<>();
        for (String field : List.of("assignee", "assignees")) {
            fields.field(field).map(WantedUser::of).ifPresent(users::addAll);
        }
        return new Wanted(new ArrayList<>(users), named(fields, "milestone"), type(fields));
    }

    static Optional<String> type(HubIssue fields) {
        return named(fields, "type").or(() -> named(fields, "typeName"));
    }

    /** The name in a field that is an object with a name, or the name itself. */
    static Optional<String> named(HubIssue fields, String field) {
        return fields.field(field)
                .map(node -> node.isObject() ? node.path("name") : node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }
}
