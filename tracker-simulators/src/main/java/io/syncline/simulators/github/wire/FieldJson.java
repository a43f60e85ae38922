package io.syncline.simulators.github.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.github.world.FieldValue;
import io.syncline.simulators.github.world.IssueField;
import io.syncline.simulators.github.world.IssueField.Option;
import io.syncline.simulators.http.Json;

/** Issue fields and their values as answers and event bodies show them. */
public final class FieldJson {
    private FieldJson() {}

    /** A field with its options. */
    public static ObjectNode field(IssueField field) {
        ObjectNode json = Json.object()
                .put("id", field.id())
                .put("node_id", "IFSS_" + field.id())
                .put("name", field.name())
                .putNull("description")
                .put("data_type", field.dataType())
                .put("visibility", "all");
        if (!field.select()) return json;
        ArrayNode options = json.putArray("options");
        field.options().forEach(option -> options.add(option(option).put("priority", option.priority())));
        return json;
    }

    /** What an issue has in a field. */
    public static ObjectNode value(FieldValue value) {
        ObjectNode json = Json.object()
                .put("issue_field_id", value.field().id())
                .put("issue_field_name", value.field().name())
                .put("node_id", "IFV_" + value.id())
                .put("data_type", value.field().dataType());
        json.set("value", value.value());
        if (value.field().dataType().equals("single_select"))
            value.chosen().forEach(option -> json.set("single_select_option", brief(option)));
        if (value.field().dataType().equals("multi_select")) {
            ArrayNode chosen = json.putArray("multi_select_options");
            value.chosen().forEach(option -> chosen.add(brief(option)));
        }
        return json;
    }

    /** A field in an event. */
    static ObjectNode told(IssueField field) {
        return Json.object().put("id", field.id()).put("name", field.name()).put("field_type", field.dataType());
    }

    /** A value in an event. */
    static ObjectNode told(FieldValue value) {
        ObjectNode json = Json.object().put("id", value.id());
        switch (value.field().dataType()) {
            case "single_select" -> value.chosen().forEach(option -> json.set("option", option(option)));
            case "multi_select" -> {
                ArrayNode options = json.putArray("options");
                value.chosen().forEach(option -> options.add(option(option)));
            }
            default -> json.set("value", value.value());
        }
        return json;
    }

    private static ObjectNode option(Option option) {
        return brief(option).put("description", option.description().orElse(null));
    }

    private static ObjectNode brief(Option option) {
        return Json.object().put("id", option.id()).put("name", option.name()).put("color", option.color());
    }
}
