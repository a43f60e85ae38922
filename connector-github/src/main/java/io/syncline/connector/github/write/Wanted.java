package io.syncline.connector.github.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a plan names that must be looked up on GitHub before it can be written.
 *
 * @param custom the plan's custom fields as they came, by name or id
 * @param duplicateOf the issue for which it is closed
 */
public record Wanted(
        List<HubUser> assignees,
        Optional<String> milestone,
        Optional<String> type,
        Map<String, JsonNode> custom,
        Optional<String> duplicateOf) {
    public Wanted {
        assignees = List.copyOf(assignees);
        custom = Collections.unmodifiableMap(new TreeMap<>(custom));
    }

    public static Wanted in(HubIssue fields) {
        LinkedHashSet<HubUser> users = new LinkedHashSet<>();
        for (String field : List.of("assignee", "assignees")) {
            fields.field(field).map(WantedUser::of).ifPresent(users::addAll);
        }
        Map<String, JsonNode> custom = custom(fields);
        Optional<String> duplicateOf = DuplicateOf.in(custom);
        custom.keySet().removeIf(DuplicateOf::named);
        return new Wanted(new ArrayList<>(users), named(fields, "milestone"), type(fields), custom, duplicateOf);
    }

    private static Map<String, JsonNode> custom(HubIssue fields) {
        Map<String, JsonNode> custom = new TreeMap<>();
        fields.field("customFields")
                .ifPresent(all -> all.properties().forEach(entry -> custom.put(entry.getKey(), entry.getValue())));
        return custom;
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
