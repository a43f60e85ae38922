package io.syncline.connector.jira.issue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What to send to Jira for a plan.
 *
 * @param fields for {@code fields} of the body
 * @param labels operations for {@code update.labels}; empty when labels stay or are in {@code fields}
 * @param status to be reached by a transition
 * @param planned names of the hub fields that are written
 * @param warnings what is left out
 * @param refusal set when nothing may be sent
 */
public record JiraWrite(
        ObjectNode fields,
        ArrayNode labels,
        Optional<StatusTarget> status,
        SortedSet<String> planned,
        List<String> warnings,
        Optional<Refusal> refusal) {

    /** A value that cannot be written, and the hub field it was for. */
    public record Refusal(String field, String message) {}

    /** A status by name, by id where no name is known. */
    public record StatusTarget(String name, Optional<String> id) {}

    public JiraWrite {
        warnings = List.copyOf(warnings);
    }

    /** Whether there is a body to send, beside a transition. */
    public boolean edits() {
        return !fields.isEmpty() || !labels.isEmpty();
    }

    /** The body of an edit. */
    public ObjectNode body() {
        ObjectNode body = HubJson.object();
        if (!fields.isEmpty()) body.set("fields", fields);
        if (!labels.isEmpty()) body.putObject("update").set("labels", labels);
        return body;
    }
}
