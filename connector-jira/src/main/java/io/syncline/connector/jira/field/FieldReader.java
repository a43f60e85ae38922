package io.syncline.connector.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.wire.JiraTime;
import io.syncline.connector.jira.wire.WireUser;
import io.syncline.connector.text.WikiText;
import io.syncline.hub.HubJson;
import java.util.List;
import java.util.function.UnaryOperator;

/** Values of fields as the hub knows them. */
public final class FieldReader {
    private FieldReader() {}

    /** A custom field's value; JSON null when it is empty. */
    public static JsonNode value(FieldType type, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return NullNode.getInstance();
        return switch (type) {
            case TEXT -> markdown(value);
            case DATETIME -> moment(value);
            case OPTION -> option(value);
            case OPTIONS -> each(value, FieldReader::option);
            case CASCADING -> cascading(value);
            case USER -> user(value);
            case USERS -> each(value, FieldReader::user);
            case VERSION -> only(value, List.of("id", "name"));
            case VERSIONS -> each(value, item -> only(item, List.of("id", "name")));
            case PROJECT -> only(value, List.of("id", "key", "name"));
            case STRING, NUMERIC, DATE, LABELS, URL, OTHER -> value;
        };
    }

    /** Wiki markup as hub Markdown; JSON null when there is none. */
    public static JsonNode markdown(JsonNode wiki) {
        return wiki.isTextual() && !wiki.asText().isBlank()
                ? HubJson.tree(WikiText.toMarkdown(wiki.asText()))
                : NullNode.getInstance();
    }

    /** A moment in RFC 3339; text that is none stays as it is. */
    public static JsonNode moment(JsonNode value) {
        if (!value.isTextual()) return NullNode.getInstance();
        return JiraTime.read(value.asText()).map(HubJson::tree).orElse(value);
    }

    /** A hub user, or JSON null. */
    public static JsonNode user(JsonNode value) {
        if (!value.isObject()) return NullNode.getInstance();
        return HubJson.convert(value, WireUser.class).hub().map(HubJson::tree).orElse(NullNode.getInstance());
    }

    /** Only the parts of an object that say what it is. */
    public static JsonNode only(JsonNode value, List<String> names) {
        ObjectNode part = HubJson.object();
        names.stream()
                .filter(value::hasNonNull)
                .forEach(name -> part.put(name, value.path(name).asText()));
        return part.isEmpty() ? NullNode.getInstance() : part;
    }

    private static JsonNode option(JsonNode value) {
        return only(value, List.of("id", "value"));
    }

    private static JsonNode cascading(JsonNode value) {
        JsonNode option = option(value);
        if (option instanceof ObjectNode parent && value.path("child").isObject()) {
            parent.set("child", option(value.path("child")));
        }
        return option;
    }

    /** Every item of a list, changed. */
    public static JsonNode each(JsonNode values, UnaryOperator<JsonNode> form) {
        ArrayNode list = HubJson.object().arrayNode();
        values.forEach(value -> list.add(form.apply(value)));
        return list;
    }
}
