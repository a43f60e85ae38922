package io.syncline.script.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import io.syncline.script.facade.Arguments;
import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.fault.UnknownName;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.TextForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing with named values that a script uses as an object and as a map. Values are made from their JSON when somebody looks; what
 * nobody touched leaves as the very JSON it came as. Not thread-safe: it belongs to one run.
 */
public class HubObject extends ScriptFacade {
    /** What every hub object can be asked, beside getters and setters. */
    public static final List<String> METHODS = List.of(
            "get", "put", "containsKey", "keySet", "values", "remove", "getOrDefault", "size", "isEmpty", "toString");

    private final Shape shape;
    private final Optional<String> lockedAs;
    private Map<String, JsonNode> source;
    private @Nullable ObjectNode whole;
    private Map<String, @Nullable Object> values = Collections.emptyMap();
    private boolean touched;

    protected HubObject(Shape shape, Map<String, JsonNode> source, Optional<String> lockedAs) {
        this.shape = shape;
        this.source = source;
        this.lockedAs = lockedAs;
    }

    private HubObject(Shape shape, ObjectNode json, Optional<String> lockedAs) {
        this.shape = shape;
        this.source = new NodeMap(json);
        this.whole = json;
        this.lockedAs = lockedAs;
    }

    /** From JSON, as part of something locked under this name or as a thing of the script's own. */
    public static HubObject of(Shape shape, ObjectNode json, Optional<String> lockedAs) {
        return new HubObject(shape, json, lockedAs);
    }

    /** One without any value, of the script's own. */
    public static HubObject blank(Shape shape) {
        return of(shape, HubJson.object(), Optional.empty());
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
        Object known = values.get(name);
        if (known != null) return known;
        JsonNode node = source.get(name);
        if (node == null || node.isNull() || values.containsKey(name)) return null;
        Object made = made(name, node);
        if (made instanceof String || made instanceof Boolean || made instanceof Number) return made;
        keep(name, made);
        if (lockedAs.isEmpty()) touched = true;
        return made;
    }

    /** What a field's JSON looks like to scripts. */
    protected @Nullable Object made(String name, JsonNode node) {
        boolean typed = shape == Shape.CUSTOM_FIELD && name.equals("value");
        String type = typed ? text("type").orElse("") : "";
        return JsonReader.field(shape, type, name, node, lockedAs);
    }

    /** Stores a value without any check. */
    public final void store(String name, @Nullable Object value) {
        keep(name, value);
        touched = true;
    }

    /** Most objects only pass through a script: a map of values is made for those that do not. */
    private void keep(String name, @Nullable Object value) {
        if (values.isEmpty()) values = new HashMap<>();
        values.put(name, value);
    }

    /** Takes these values and forgets all others. */
    protected final void refill(Map<String, JsonNode> fields) {
        source = fields;
        whole = null;
        values = Collections.emptyMap();
    }

    /** The text of a value, unless it is missing or blank. */
    public final Optional<String> text(String name) {
        Object value = raw(name);
        if (value == null) return Optional.empty();
        String text = value instanceof String plain ? plain : TextForm.of(value);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** A copy that the script may change, sharing nothing that changes. */
    public final HubObject copy() {
        return of(shape, untouched().orElseGet(() -> JsonWriter.object(this)), Optional.empty());
    }

    /** The JSON it came as, if nothing in it can have changed. */
    final Optional<ObjectNode> untouched() {
        return touched ? Optional.empty() : Optional.ofNullable(whole);
    }

    /** All values that somebody looked at or set, by name. */
    protected final Map<String, @Nullable Object> seen() {
        return Collections.unmodifiableMap(values);
    }

    /** All values by name, as they are stored. */
    protected final Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        source.forEach((name, node) -> all.put(name, values.containsKey(name) ? values.get(name) : node));
        values.forEach(all::putIfAbsent);
        return all;
    }

    public final Set<String> names() {
        Set<String> names = new LinkedHashSet<>(source.keySet());
        names.addAll(values.keySet());
        return names;
    }

    /** Whether there is such a value, be it null. */
    protected final boolean has(String name) {
        return values.containsKey(name) || source.containsKey(name);
    }

    @Override
    public String word() {
        return shape.word();
    }

    @Override
    public boolean answers(String name) {
        return shape.has(name) || has(name);
    }

    @Override
    public @Nullable Object read(String name) {
        Object value = raw(name);
        return value == null ? empty(name) : value;
    }

    /** What a name without a value reads as. */
    protected @Nullable Object empty(String name) {
        if (has(name)) return null;
        if (!shape.has(name)) return unknown(name);
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
        store(name, list);
        return list;
    }

    @Override
    public void write(String name, @Nullable Object value) {
        if (lockedAs.isPresent()) throw locked(lockedAs.get(), name);
        if (value instanceof HubList list && list.isAbsent()) return;
        store(name, value instanceof String ? plain(name, value) : Coerce.field(this, name, value));
    }

    private @Nullable Object plain(String name, Object text) {
        boolean raw = shape != Shape.CUSTOM_FIELD && Form.of(shape, name) == Form.RAW;
        return raw ? text : Coerce.field(this, name, text);
    }

    static ScriptTrouble locked(String owner, String name) {
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
        return switch (name) {
            case "get", "getAt" -> read(arguments.needText(0, "a name"));
            case "put", "putAt" -> {
                write(arguments.needText(0, "a name"), arguments.value(1));
                yield null;
            }
            case "getOrDefault" -> {
                Object found = read(arguments.needText(0, "a name"));
                yield found == null ? arguments.value(1) : found;
            }
            case "containsKey" -> has(arguments.needText(0, "a name"));
            case "keySet" -> Collections.unmodifiableSet(names());
            case "values" -> names().stream().map(this::raw).collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
            case "size" -> names().size();
            case "isEmpty" -> names().isEmpty();
            case "remove" -> removed(arguments.needText(0, "a name"));
            default -> accessor(name, arguments);
        };
    }

    private @Nullable Object removed(String name) {
        Object old = raw(name);
        if (has(name)) write(name, null);
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
        names.addAll(names());
        return names;
    }

    /** Things that name something are equal by what they name; the others are only equal to themselves. */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) return true;
        if (!(other instanceof HubObject that) || shape != that.shape) return false;
        return switch (shape) {
            case USER, PROJECT -> same(that, "key");
            case NAMED -> same(that, "name");
            case KEY -> same(that, "id");
            case ISSUE, COMMENT, ATTACHMENT, WORKLOG, LINK, CUSTOM_FIELD -> false;
        };
    }

    private boolean same(HubObject that, String name) {
        return text(name).isPresent() && Equality.equal(raw(name), that.raw(name));
    }

    @Override
    public final int hashCode() {
        return switch (shape) {
            case USER, PROJECT -> text("key").hashCode();
            case NAMED -> text("name").hashCode();
            case KEY -> text("id").hashCode();
            case ISSUE, COMMENT, ATTACHMENT, WORKLOG, LINK, CUSTOM_FIELD -> System.identityHashCode(this);
        };
    }

    @Override
    public final String toString() {
        return text(shape.textName()).or(() -> text("key")).or(() -> text("id")).orElse(shape.word());
    }
}
