package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns hub JSON into what scripts hold; {@link JsonWriter} turns it back without loss. */
public final class JsonReader {
    private JsonReader() {}

    /** One field of a thing; {@code owner}'s custom fields are told apart by their {@code type}. */
    public static @Nullable Object field(
            Shape owner, String type, String name, JsonNode node, Optional<String> lockedAs) {
        if (owner == Shape.CUSTOM_FIELD && name.equals("value")) return customValue(type, node, lockedAs);
        return switch (Form.of(owner, name)) {
            case RAW -> lockedAs.isPresent() ? lockedRaw(node) : raw(node);
            case DATE -> node.isTextual() ? date(node.textValue()) : raw(node);
            case LABELS -> list(node, (each, locked) -> label(each, locked), lockedAs);
            case CUSTOM_FIELDS -> node instanceof ObjectNode object ? CustomFields.of(object, lockedAs) : raw(node);
            case ONE -> object(name, node, lockedAs);
            case MANY -> list(node, (each, locked) -> object(name, each, locked), lockedAs);
        };
    }

    /** JSON as plain texts, numbers, lists and maps that the script may change. */
    public static @Nullable Object raw(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> map(node, JsonReader::raw);
            case ARRAY -> items(node, JsonReader::raw);
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case BINARY, POJO -> node.asText();
            case NULL, MISSING -> null;
        };
    }

    /** The same, read-only all the way down. */
    public static @Nullable Object lockedRaw(JsonNode node) {
        if (node.isObject()) return Frozen.map(map(node, JsonReader::lockedRaw));
        return node.isArray() ? Frozen.list(items(node, JsonReader::lockedRaw)) : raw(node);
    }

    private static Map<String, @Nullable Object> map(JsonNode node, Function<JsonNode, @Nullable Object> form) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), form.apply(entry.getValue())));
        return map;
    }

    private static List<@Nullable Object> items(JsonNode node, Function<JsonNode, @Nullable Object> form) {
        List<@Nullable Object> list = new ArrayList<>();
        node.forEach(each -> list.add(form.apply(each)));
        return list;
    }

    private static Object date(String text) {
        return HubDate.read(text).<Object>map(Function.identity()).orElse(text);
    }

    private static @Nullable Object object(String field, JsonNode node, Optional<String> lockedAs) {
        Optional<Shape> shape = Form.shape(field);
        if (shape.isPresent() && node instanceof ObjectNode object) return HubObject.of(shape.get(), object, lockedAs);
        return lockedAs.isPresent() ? lockedRaw(node) : raw(node);
    }

    private static @Nullable Object label(JsonNode node, Optional<String> lockedAs) {
        return node instanceof ObjectNode object && object.has("label") ? TextValue.label(object, lockedAs) : raw(node);
    }

    private static @Nullable Object list(
            JsonNode node, BiFunction<JsonNode, Optional<String>, @Nullable Object> item, Optional<String> lockedAs) {
        return node instanceof ArrayNode array ? HubList.from(array, item, lockedAs) : raw(node);
    }

    private static @Nullable Object customValue(String type, JsonNode node, Optional<String> lockedAs) {
        if (node.isArray()) return list(node, (each, locked) -> customValue(type, each, locked), lockedAs);
        if (node instanceof ObjectNode object) {
            if (object.has("value")) return TextValue.option(object, lockedAs);
            if (object.has("label")) return TextValue.label(object, lockedAs);
            return switch (type) {
                case "USER", "USERS" -> HubObject.of(Shape.USER, object, lockedAs);
                case "VERSION" -> HubObject.of(Shape.NAMED, object, lockedAs);
                case "PROJECT" -> HubObject.of(Shape.PROJECT, object, lockedAs);
                default -> lockedAs.isPresent() ? lockedRaw(node) : raw(node);
            };
        }
        boolean day = type.equals("DATE") || type.equals("DATETIME");
        return day && node.isTextual() ? date(node.textValue()) : raw(node);
    }
}
