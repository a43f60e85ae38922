package io.syncline.connector.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.syncline.connector.jira.wire.WireComment;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.jira.wire.WireWorklog;
import io.syncline.hub.HubJson;
import java.util.Optional;

/** Our sign on what we made: the property {@code syncline} with {@code {"marker": "..."}}. Nobody sees it in Jira's pages. */
public final class Marker {
    /** Name of the property. */
    public static final String PROPERTY = "syncline";

    private Marker() {}

    /** For {@code properties} of a create. */
    public static ArrayNode of(String marker) {
        ArrayNode properties = HubJson.object().arrayNode();
        properties.addObject().put("key", PROPERTY).putObject("value").put("marker", marker);
        return properties;
    }

    static Optional<String> in(WireComment comment) {
        return comment.property(PROPERTY).flatMap(Marker::text);
    }

    /** The marker of a work log that was read with its properties. */
    public static Optional<String> in(WireWorklog worklog) {
        return worklog.property(PROPERTY).flatMap(Marker::text);
    }

    static Optional<String> in(WireIssue issue) {
        return text(issue.property(PROPERTY));
    }

    /** The marker in the value of a property of ours; empty for any other value. */
    public static Optional<String> text(JsonNode property) {
        return Optional.of(property.path("marker").asText("")).filter(text -> !text.isEmpty());
    }
}
