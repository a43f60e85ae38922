package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.script.fault.ScriptTrouble;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a script made into JSON: nothing leaves a script but data, and not too much of it. */
public final class JsonWriter {
    private static final int DEPTH = 32;
    private static final int NODES = 100_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String field;
    private final int limit;
    private final Set<Object> path = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private JsonWriter(String field, int limit) {
        this.field = field;
        this.limit = limit;
    }

    /** A thing with all its values. */
    public static ObjectNode object(HubObject object) {
        return (ObjectNode) new JsonWriter(object.shape().word(), NODES).value(object);
    }

    /** One field of a thing. */
    static JsonNode field(Shape owner, String name, @Nullable Object value) {
        return field(owner, name, value, NODES);
    }

    /** One field, with at most this many values inside; troubles name the field. */
    public static JsonNode field(Shape owner, String name, @Nullable Object value, int limit) {
        JsonWriter writer = new JsonWriter(owner.word() + "'s field '" + name + "'", limit);
        return Form.of(owner, name) == Form.LABELS && value instanceof Collection<?> labels
                ? writer.labels(labels)
                : writer.value(value);
    }

    /** Any value. */
    public static JsonNode of(String what, @Nullable Object value) {
        return new JsonWriter(what, NODES).value(value);
    }

    private JsonNode labels(Collection<?> labels) {
        return value(labels.stream()
                .filter(label -> label != null && !label.toString().isBlank())
                .map(label -> label instanceof CharSequence && !(label instanceof TextValue)
                        ? TextValue.label(label.toString())
                        : label)
                .distinct()
                .toList());
    }

    private JsonNode value(@Nullable Object value) {
        if (++nodes > limit) throw new ScriptTrouble(field + " holds more than " + limit + " values");
        return switch (value) {
            case null -> NullNode.getInstance();
            case JsonNode node -> node;
            case TextValue text -> text.json();
            case CharSequence text -> JSON.textNode(text.toString());
            case Character letter -> JSON.textNode(letter.toString());
            case Boolean bool -> JSON.booleanNode(bool);
            case Number number -> JsonNumbers.node(number);
            case HubDate date -> JSON.textNode(date.json());
            case Date date -> JSON.textNode(date.toInstant().toString());
            case TemporalAccessor time -> JSON.textNode(time.toString());
            case Enum<?> constant -> JSON.textNode(constant.name());
            default -> container(value);
        };
    }

    private JsonNode container(Object value) {
        if (!path.add(value)) throw new ScriptTrouble(field + " contains itself");
        if (path.size() > DEPTH) throw new ScriptTrouble(field + " is nested more than " + DEPTH + " levels deep");
        JsonNode node =
                switch (value) {
                    case HubObject object -> map(object.values);
                    case CustomFields fields -> map(fields.filled());
                    case Map<?, ?> map -> map(map);
                    case Collection<?> list -> array(list);
                    case Object[] array -> array(Arrays.asList(array));
                    default ->
                        throw new ScriptTrouble(field + " holds something that is not data (such as a block of code)");
                };
        path.remove(value);
        return node;
    }

    private ObjectNode map(Map<?, ?> map) {
        ObjectNode node = JSON.objectNode();
        map.forEach((key, each) -> node.set(String.valueOf(key), value(each)));
        return node;
    }

    private ArrayNode array(Collection<?> list) {
        ArrayNode node = JSON.arrayNode();
        list.forEach(each -> node.add(value(each)));
        return node;
    }
}
