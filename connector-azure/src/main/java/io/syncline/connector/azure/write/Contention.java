package io.syncline.connector.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out whether somebody else changed a field that we are about to write, so that nobody's change is overwritten unseen. */
public final class Contention {
    private static final List<String> SINGLE_VALUED = List.of(
            "summary", "description", "status", "priority", "assignee", "areaPath", "iterationPath", "due", "parentId");

    private Contention() {}

    /**
     * The first of the plan's fields that is no longer what it was, and not what the plan wants either.
     *
     * @param before the fields as known when the plan was made; what is absent here is not compared
     */
    public static Optional<String> moved(HubIssue plan, HubIssue before, HubIssue now) {
        return SINGLE_VALUED.stream()
                .filter(name ->
                        plan.field(name).isPresent() && before.field(name).isPresent())
                .filter(name -> !value(before, name).equals(value(now, name)))
                .filter(name -> !value(plan, name).equals(value(now, name)))
                .findFirst();
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
