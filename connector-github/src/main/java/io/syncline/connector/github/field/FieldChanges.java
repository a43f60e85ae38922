package io.syncline.connector.github.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.syncline.connector.github.wire.IssueField;
import io.syncline.hub.HubJson;
import java.util.List;

/** Which issue fields get which values, and which lose theirs. */
public record FieldChanges(List<Setting> settings, List<IssueField> cleared) {
    public static final FieldChanges NONE = new FieldChanges(List.of(), List.of());

    public FieldChanges {
        settings = List.copyOf(settings);
        cleared = List.copyOf(cleared);
    }

    /** A field and the value that it gets, as GitHub takes it. */
    public record Setting(IssueField field, JsonNode value) {}

    /** What GitHub calls {@code issue_field_values}. */
    public ArrayNode body() {
        ArrayNode body = HubJson.object().arrayNode();
        for (Setting setting : settings) {
            body.addObject().put("field_id", setting.field().id()).set("value", setting.value());
        }
        return body;
    }
}
