package io.syncline.connector.jira.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An issue of REST v2.
 *
 * @param fields by field id; text is wiki markup
 * @param properties by key, only when asked for
 */
public record WireIssue(String id, String key, ObjectNode fields, Optional<JsonNode> properties) {
    public WireIssue {
        // Jackson reads an absent node as a null node.
        properties = properties.filter(JsonNode::isObject);
    }

    /** A field's value; missing when Jira did not send it. */
    public JsonNode field(String id) {
        return fields.path(id);
    }

    public SortedSet<String> fieldIds() {
        SortedSet<String> ids = new TreeSet<>();
        fields.fieldNames().forEachRemaining(ids::add);
        return ids;
    }

    /** The value of one of the properties asked for; missing when the issue has none such. */
    public JsonNode property(String key) {
        return properties.map(all -> all.path(key)).orElseGet(() -> fields.path(" none "));
    }
}
