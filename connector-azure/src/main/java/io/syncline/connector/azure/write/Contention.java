package io.syncline.connector.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out whether somebody else changed a field that we are about to write, so that nobody's change is overwritten unseen. */
public final class Contention {
    private static final List<String> SINGLE_VALUED = List.of(
            "summary", "description", "status", "priority", "assignee", "areaPath", "iterationPath", "due", "parentId");

    private static final String CUSTOM = "customFields";

    private Contention() {}

    /**
     * The first of the plan's fields that is no longer what it was, and not what the plan wants either.
     *
     * @param before the whole work item as it was when the plan was made
     * @param now the whole work item as it is
     */
    public static Optional<String> moved(HubIssue plan, HubIssue before, HubIssue now) {
        return SINGLE_VALUED.stream()
                .filter(plan.fields()::containsKey)
                .filter(name -> !value(before, name).equals(value(now, name)))
                .filter(name -> !value(plan, name).equals(value(now, name)))
                .findFirst()
                .or(() -> custom(plan)
                        .filter(name -> !custom(before, name).equals(custom(now, name)))
                        .findFirst());
    }

    private static Stream<String> custom(HubIssue plan) {
        return plan.field(CUSTOM).stream()
                .flatMap(all -> all.properties().stream())
                .map(Map.Entry::getKey);
    }

    private static JsonNode custom(HubIssue issue, String name) {
        return issue.field(CUSTOM).map(all -> all.path(name)).orElse(MissingNode.getInstance());
    }

    /** What counts about a value: a user's key, a named thing's name, else its text with plain line ends. */
    private static String value(HubIssue issue, String name) {
        JsonNode node = issue.fields().get(name);
        if (node == null || node.isNull()) return "";
        if (node.isObject())
            return node.path(node.has("key") ? "key" : "name").asText("").toLowerCase(Locale.ROOT);
        return node.asText("").replace("\r\n", "\n").strip();
    }
}
