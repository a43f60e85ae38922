package io.syncline.connector.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What to send to Jira for a plan.
 *
 * @param fields for {@code fields} of the body
 * @param labels operations for {@code update.labels}; empty when labels stay or are in {@code fields}
 * @param status to be reached by transitions
 * @param resolution to be set by the transition that reaches the status
 * @param watching who watches it from now on and who no more
 * @param wanted the hub fields that are written, as the plan has them
 * @param warnings what is left out
 * @param refusal set when nothing may be sent
 */
public record JiraWrite(
        ObjectNode fields,
        ArrayNode labels,
        Optional<StatusTarget> status,
        Optional<JsonNode> resolution,
        Watching watching,
        HubIssue wanted,
        List<String> warnings,
        Optional<Refusal> refusal) {

    private static final String REPORTER = "reporter";

    /** A value that cannot be written, and the hub field it was for. */
    public record Refusal(String field, String message) {}

    /** A status by name, by id where no name is known. */
    public record StatusTarget(String name, Optional<String> id) {}

    public JiraWrite {
        warnings = List.copyOf(warnings);
    }

    /** The same without the reporter, whom not every account may name. */
    public JiraWrite withoutReporter() {
        ObjectNode others = fields.deepCopy().without(REPORTER);
        List<String> told = new ArrayList<>(warnings);
        told.add(REPORTER + ": left as it is, Jira does not let this account set it");
        return new JiraWrite(others, labels, status, resolution, watching, wanted.without(REPORTER), told, refusal);
    }

    /** The same with another field in the place of one. */
    public JiraWrite with(String instead, String field, JsonNode value) {
        ObjectNode others = fields.deepCopy().without(instead);
        others.set(field, value);
        return new JiraWrite(others, labels, status, resolution, watching, wanted, warnings, refusal);
    }

    /** The same, which may not be sent. */
    public JiraWrite refused(String field, String why) {
        return new JiraWrite(
                fields, labels, status, resolution, watching, wanted, warnings, Optional.of(new Refusal(field, why)));
    }

    /** Names of the hub fields that are written. */
    public Set<String> planned() {
        return wanted.fields().keySet();
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
