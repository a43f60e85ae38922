package io.syncline.script.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.TextForm;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a field makes of a value that a script assigns. Nothing assigned stays shared with something else that can change. */
final class Coerce {
    private Coerce() {}

    static @Nullable Object field(HubObject owner, String name, @Nullable Object value) {
        if (value == null) return null;
        if (owner.shape() == Shape.CUSTOM_FIELD && name.equals("value")) {
            return CustomValue.of(owner, value);
        }
        return switch (Form.of(owner.shape(), name)) {
            case RAW -> own(value);
            case DATE -> date(name, value);
            case LABELS -> labels(name, value);
            case CUSTOM_FIELDS -> customFields(name, value);
            case ONE -> one(name, Form.shape(name).orElseThrow(), value, owner.raw(name));
            case MANY -> many(name, Form.shape(name).orElseThrow(), value);
        };
    }

    /** The value, or a copy of it where it could change under the owner's feet. */
    static @Nullable Object own(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case TextValue text -> text.copy();
            case HubObject object -> object.lockedAs().isPresent() ? object.copy() : object;
            case StringBuilder text -> text.toString();
            case Span span -> new ArrayList<>(span);
            case HubDate date -> date.clone();
            case HubList list -> list.open();
            case Map<?, ?> map -> Frozen.thawed(map) == map ? new LinkedHashMap<>(map) : Frozen.thawed(map);
            case Set<?> set -> new LinkedHashSet<>(set);
            case List<?> list -> Frozen.thawed(list) == list ? new ArrayList<>(list) : Frozen.thawed(list);
            default -> value;
        };
    }

    private static Object date(String name, Object value) {
        return switch (value) {
            case HubDate date -> date.clone();
            case Date date -> new HubDate(date.getTime());
            case CharSequence text -> HubDate.read(text.toString()).orElseThrow(() -> wrong(name, value, "a date"));
            case TemporalAccessor time -> HubDate.read(time.toString()).orElseThrow(() -> wrong(name, value, "a date"));
            default -> throw wrong(name, value, "a date");
        };
    }

    private static HubList labels(String name, Object value) {
        if (value instanceof HubList list && list.untouched().isPresent()) return list.open();
        Map<String, @Nullable Object> byText = new LinkedHashMap<>();
        for (Object each : collection(name, value)) {
            String text = each == null ? "" : each.toString();
            if (text.isBlank()) continue;
            byText.putIfAbsent(
                    text, each instanceof TextValue label && !label.isOption() ? label.copy() : TextValue.label(text));
        }
        return HubList.of(byText.values(), Optional.empty());
    }

    private static CustomFields customFields(String name, Object value) {
        if (!(value instanceof CustomFields) && !(value instanceof Map)) throw wrong(name, value, "custom fields");
        ObjectNode json = (ObjectNode) JsonWriter.of(name, value);
        return CustomFields.of(json, Optional.empty());
    }

    private static Object one(String name, Shape shape, Object value, @Nullable Object now) {
        HubObject wanted = item(name, shape, value);
        return shape == Shape.NAMED && now instanceof HubObject current && current.equals(wanted) ? current : wanted;
    }

    private static HubList many(String name, Shape shape, Object value) {
        if (value instanceof HubList list && list.untouched().isPresent()) return list.open();
        Collection<?> all = collection(name, value);
        List<@Nullable Object> items = new ArrayList<>(all.size());
        for (Object each : all) {
            if (each != null) items.add(item(name, shape, each));
        }
        return HubList.taking(items);
    }

    private static HubObject item(String name, Shape shape, Object value) {
        return switch (value) {
            case HubObject object -> object(name, shape, object);
            case Map<?, ?> map -> HubObject.of(shape, (ObjectNode) JsonWriter.of(name, map), Optional.empty());
            case CharSequence text -> named(name, shape, text.toString());
            default -> throw wrong(name, value, shape.word());
        };
    }

    private static HubObject object(String name, Shape shape, HubObject object) {
        if (object.shape() != shape) throw wrong(name, object, shape.word());
        return object.lockedAs().isPresent() ? object.copy() : object;
    }

    private static HubObject named(String name, Shape shape, String text) {
        String property =
                switch (shape) {
                    case NAMED -> "name";
                    case PROJECT -> "key";
                    case COMMENT -> "body";
                    case USER ->
                        throw new ScriptTrouble(
                                "'" + name
                                        + "' needs a user; find one with nodeHelper.getUserByEmail(..) or getUserByUsername(..)");
                    case ISSUE, ATTACHMENT, WORKLOG, LINK, KEY, CUSTOM_FIELD -> throw wrong(name, text, shape.word());
                };
        return HubObject.of(shape, HubJson.object().put(property, text), Optional.empty());
    }

    private static Collection<?> collection(String name, Object value) {
        if (value instanceof Collection<?> collection) return collection;
        return value instanceof CharSequence || value instanceof HubObject ? List.of(value) : refuse(name, value);
    }

    private static Collection<?> refuse(String name, Object value) {
        throw wrong(name, value, "a list");
    }

    private static ScriptTrouble wrong(String name, Object value, String needed) {
        String shown = value instanceof CharSequence || value instanceof Number
                ? "'" + TextForm.of(value) + "'"
                : "what was assigned";
        return new ScriptTrouble("'" + name + "' needs " + needed + ", and " + shown + " is none");
    }
}
