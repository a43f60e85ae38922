package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ScriptTrouble;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what a script made into JSON: nothing leaves a script but data, and not too much of it. */
public final class JsonWriter {
    private static final int DEPTH = 32;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Supplier<String> field;
    private final Budget budget = Budget.current();
    private final List<Object> path = new ArrayList<>();
    private long chars;

    private JsonWriter(Supplier<String> field) {
        this.field = field;
    }

    /** A thing with all its values. */
    public static ObjectNode object(HubObject object) {
        return (ObjectNode) new JsonWriter(object.shape()::word).value(object);
    }

    /** One field of a thing; troubles name the field. */
    public static JsonNode field(Shape owner, String name, @Nullable Object value) {
        if (value instanceof String text) return JSON.textNode(text);
        if (value instanceof HubList list && list.untouched().isPresent())
            return list.untouched().get();
        JsonWriter writer = new JsonWriter(() -> owner.word() + "'s field '" + name + "'");
        return Form.of(owner, name) == Form.LABELS && value instanceof Collection<?> labels
                ? writer.labels(labels)
                : writer.value(value);
    }

    /** Any value. */
    public static JsonNode of(String what, @Nullable Object value) {
        return new JsonWriter(() -> what).value(value);
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
        budget.tick();
        return switch (value) {
            case null -> NullNode.getInstance();
            case JsonNode node -> node;
            case TextValue text -> text.json();
            case CharSequence text -> text(text.toString());
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

    private JsonNode text(String text) {
        chars += text.length();
        if (chars > budget.data().resultBytes()) {
            throw budget.size(field.get() + " with more than " + budget.data().resultBytes() + " characters");
        }
        return JSON.textNode(text);
    }

    private JsonNode container(Object value) {
        if (value instanceof HubObject object) {
            Optional<ObjectNode> same = object.untouched();
            if (same.isPresent()) return same.get();
        }
        if (value instanceof HubList list) {
            Optional<ArrayNode> same = list.untouched();
            if (same.isPresent()) return same.get();
        }
        enter(value);
        JsonNode node =
                switch (value) {
                    case HubObject object -> map(object.all());
                    case CustomFields fields -> map(fields.filled());
                    case Map<?, ?> map -> map(map);
                    case Collection<?> list -> array(list);
                    default ->
                        throw new ScriptTrouble(
                                field.get() + " holds something that is not data (such as a block of code)");
                };
        path.removeLast();
        return node;
    }

    private void enter(Object value) {
        for (Object outer : path) if (outer == value) throw new ScriptTrouble(field.get() + " contains itself");
        path.add(value);
        if (path.size() > DEPTH)
            throw new ScriptTrouble(field.get() + " is nested more than " + DEPTH + " levels deep");
    }

    private ObjectNode map(Map<?, ?> map) {
        ObjectNode node = JSON.objectNode();
        map.forEach((key, each) -> node.set(String.valueOf(key), value(each)));
        return node;
    }

    private ArrayNode array(Collection<?> list) {
        ArrayNode node = JSON.arrayNode(list.size());
        list.forEach(each -> node.add(value(each)));
        return node;
    }
}
