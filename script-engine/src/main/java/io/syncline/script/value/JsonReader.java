package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns hub JSON into what scripts hold; {@link JsonWriter} turns it back without loss. */
public final class JsonReader {
    private JsonReader() {}

    /** All fields of a thing. */
    public static Map<String, @Nullable Object> values(Shape shape, ObjectNode json, Optional<String> lockedAs) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.properties()
                .forEach(entry -> values.put(entry.getKey(), field(shape, entry.getKey(), entry.getValue(), lockedAs)));
        if (shape == Shape.CUSTOM_FIELD && values.containsKey("value")) {
            String type = json.path("type").asText("");
            values.put("value", customValue(type, json.path("value"), lockedAs));
        }
        return values;
    }

    /** One field of a thing. */
    public static @Nullable Object field(Shape owner, String name, JsonNode node, Optional<String> lockedAs) {
        return switch (Form.of(owner, name)) {
            case RAW -> lockedAs.isPresent() ? lockedRaw(node) : raw(node);
            case DATE -> node.isTextual() ? date(node.textValue()) : raw(node);
            case LABELS -> list(node, each -> label(each), lockedAs);
            case CUSTOM_FIELDS -> node instanceof ObjectNode object ? CustomFields.of(object, lockedAs) : raw(node);
            case ONE -> object(name, node, lockedAs);
            case MANY -> list(node, each -> object(name, each, lockedAs), lockedAs);
        };
    }

    /** JSON as plain texts, numbers, lists and maps that the script may change. */
    public static @Nullable Object raw(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                node.properties().forEach(entry -> map.put(entry.getKey(), raw(entry.getValue())));
                yield map;
            }
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                node.forEach(each -> list.add(raw(each)));
                yield list;
            }
            case STRING -> node.textValue();
            case NUMBER -> node.numberValue();
            case BOOLEAN -> node.booleanValue();
            case BINARY, POJO -> node.asText();
            case NULL, MISSING -> null;
        };
    }

    private static @Nullable Object lockedRaw(JsonNode node) {
        Object value = raw(node);
        if (value instanceof Map<?, ?> map) return Collections.unmodifiableMap(map);
        return value instanceof List<?> list ? Collections.unmodifiableList(list) : value;
    }

    private static Object date(String text) {
        return HubDate.read(text).<Object>map(Function.identity()).orElse(text);
    }

    private static @Nullable Object object(String field, JsonNode node, Optional<String> lockedAs) {
        Optional<Shape> shape = Form.shape(field);
        return shape.isPresent() && node instanceof ObjectNode object
                ? HubObject.of(shape.get(), object, lockedAs)
                : raw(node);
    }

    private static @Nullable Object label(JsonNode node) {
        return node instanceof ObjectNode object && object.has("label") ? TextValue.label(object) : raw(node);
    }

    private static @Nullable Object list(
            JsonNode node, Function<JsonNode, @Nullable Object> item, Optional<String> lockedAs) {
        if (!node.isArray()) return raw(node);
        List<@Nullable Object> items = new ArrayList<>();
        node.forEach(each -> items.add(item.apply(each)));
        return HubList.of(items, lockedAs);
    }

    private static @Nullable Object customValue(String type, JsonNode node, Optional<String> lockedAs) {
        if (node.isArray()) return list(node, each -> customValue(type, each, lockedAs), lockedAs);
        if (node instanceof ObjectNode object) {
            if (object.has("value")) return TextValue.option(object);
            if (object.has("label")) return TextValue.label(object);
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
