package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.fault.UnknownName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A thing with named values that a script uses as an object and as a map. Not thread-safe: it belongs to one run. */
public class HubObject extends ScriptFacade {
    private static final List<String> METHODS = List.of(
            "get",
            "put",
            "containsKey",
            "keySet",
            "values",
            "remove",
            "getOrDefault",
            "size",
            "isEmpty",
            "with",
            "toString");

    private final Shape shape;
    private final Optional<String> lockedAs;
    protected final Map<String, @Nullable Object> values;

    public HubObject(Shape shape, Map<String, @Nullable Object> values, Optional<String> lockedAs) {
        this.shape = shape;
        this.values = new LinkedHashMap<>(values);
        this.lockedAs = lockedAs;
    }

    /** From JSON, as part of something locked under this name or as a thing of the script's own. */
    public static HubObject of(Shape shape, ObjectNode json, Optional<String> lockedAs) {
        return new HubObject(shape, JsonReader.values(shape, json, lockedAs), lockedAs);
    }

    public final Shape shape() {
        return shape;
    }

    /** The variable this belongs to, when scripts may not change it. */
    public final Optional<String> lockedAs() {
        return lockedAs;
    }

    /** The value as it is stored, without any shortcut. */
    public final @Nullable Object raw(String name) {
        return values.get(name);
    }

    /** Stores a value without any check. */
    public final void store(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /** The text of a value, unless it is missing or blank. */
    public final Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A copy that the script may change, sharing nothing that changes. */
    public final HubObject copy() {
        ObjectNode json = JsonWriter.object(this);
        return of(shape, json, Optional.empty());
    }

    /** JSON of one value. */
    public final JsonNode json(String name) {
        return JsonWriter.field(shape, name, values.get(name));
    }

    public final Set<String> names() {
        return new LinkedHashSet<>(values.keySet());
    }

    @Override
    protected String word() {
        return shape.word();
    }

    @Override
    public @Nullable Object read(String name) {
        if (values.containsKey(name)) return values.get(name);
        if (!shape.names().contains(name)) return unknown(name);
        return switch (Form.of(shape, name)) {
            case MANY, LABELS -> emptyList(name);
            case RAW, DATE, CUSTOM_FIELDS, ONE -> null;
        };
    }

    /** What a name that is neither documented nor stored reads as. */
    protected @Nullable Object unknown(String name) {
        throw UnknownName.of(word(), name, known());
    }

    private HubList emptyList(String name) {
        if (lockedAs.isPresent()) return HubList.absent(lockedAs.get());
        HubList list = HubList.of(List.of(), Optional.empty());
        values.put(name, list);
        return list;
    }

    @Override
    public void write(String name, @Nullable Object value) {
        lockedAs.ifPresent(owner -> {
            throw locked(owner, name);
        });
        if (value instanceof HubList list && list.isAbsent()) return;
        Object now = values.get(name);
        values.put(name, Coerce.field(this, name, value, now));
    }

    private static ScriptTrouble locked(String owner, String name) {
        String instead =
                switch (owner) {
                    case "replica", "issueBeforeScript", "previous" -> "write to 'issue' instead";
                    case "issue" -> "an outgoing script writes to 'replica' instead";
                    default -> "copy it first";
                };
        return new ScriptTrouble("'" + owner + "' is read-only here, so '" + name + "' cannot be set; " + instead);
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        switch (name) {
            case "get", "getAt":
                return read(arguments.needText(0, "a name"));
            case "put", "putAt":
                write(arguments.needText(0, "a name"), arguments.value(1));
                return null;
            case "getOrDefault":
                Object found = read(arguments.needText(0, "a name"));
                return found == null ? arguments.value(1) : found;
            case "containsKey":
                return values.containsKey(arguments.needText(0, "a name"));
            case "keySet":
                return names();
            case "values":
                return new ArrayList<>(values.values());
            case "size":
                return values.size();
            case "isEmpty":
                return values.isEmpty();
            case "remove":
                return removed(arguments.needText(0, "a name"));
            default:
                return accessor(name, arguments);
        }
    }

    private @Nullable Object removed(String name) {
        Object old = values.get(name);
        if (values.containsKey(name)) write(name, null);
        return old;
    }

    private @Nullable Object accessor(String name, Arguments arguments) {
        if (name.length() > 3 && Character.isUpperCase(name.charAt(3))) {
            String property = Character.toLowerCase(name.charAt(3)) + name.substring(4);
            if (name.startsWith("set") && arguments.count() == 1) {
                write(property, arguments.value(0));
                return null;
            }
            if (name.startsWith("get") && arguments.count() == 0) return read(property);
        }
        if (name.startsWith("is") && name.length() > 2 && arguments.count() == 0) {
            return read(Character.toLowerCase(name.charAt(2)) + name.substring(3));
        }
        throw noMethod(name, METHODS);
    }

    @Override
    protected List<String> known() {
        List<String> names = new ArrayList<>(shape.names());
        names.addAll(values.keySet());
        return names;
    }

    /** Things that name something are equal by what they name; the others are only equal to themselves. */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) return true;
        if (!(other instanceof HubObject that) || shape != that.shape) return false;
        return switch (shape) {
            case USER -> same(that, "key");
            case NAMED -> same(that, "name");
            case PROJECT -> same(that, "key");
            case ISSUE, COMMENT, ATTACHMENT, WORKLOG, LINK, CUSTOM_FIELD -> false;
        };
    }

    private boolean same(HubObject that, String name) {
        return text(name).isPresent() && text(name).equals(that.text(name));
    }

    @Override
    public final int hashCode() {
        return switch (shape) {
            case USER, PROJECT -> text("key").hashCode();
            case NAMED -> text("name").hashCode();
            case ISSUE, COMMENT, ATTACHMENT, WORKLOG, LINK, CUSTOM_FIELD -> System.identityHashCode(this);
        };
    }

    @Override
    public final String toString() {
        return text(shape.textName()).or(() -> text("key")).or(() -> text("id")).orElse(shape.word());
    }
}
