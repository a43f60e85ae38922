package io.syncline.script.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.facade.Arguments;
import io.syncline.script.facade.ScriptFacade;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.fault.UnknownName;
import io.syncline.script.semantics.TextForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Custom fields by name or id. On a local issue the tracker's fields decide what exists: such a field is there even when it is
 * empty, and a name that exists nowhere is a trouble. On a replica what is not there is null.
 */
public final class CustomFields extends ScriptFacade {
    /** What custom fields can be asked, beside the functions of a map that take a block. */
    public static final List<String> METHODS =
            List.of("get", "put", "containsKey", "keySet", "values", "size", "isEmpty", "each", "find", "findAll");

    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final Map<String, HubObject> made = new LinkedHashMap<>();
    private final Optional<String> lockedAs;
    private final Optional<Supplier<List<FieldInfo>>> tracker;

    private CustomFields(Optional<String> lockedAs, Optional<Supplier<List<FieldInfo>>> tracker) {
        this.lockedAs = lockedAs;
        this.tracker = tracker;
    }

    /** Those of a replica. */
    public static CustomFields of(ObjectNode json, Optional<String> lockedAs) {
        return new CustomFields(lockedAs, Optional.empty()).filledFrom(json);
    }

    /** Those of a local issue. */
    public static CustomFields local(ObjectNode json, Optional<String> lockedAs, Supplier<List<FieldInfo>> tracker) {
        return new CustomFields(lockedAs, Optional.of(tracker)).filledFrom(json);
    }

    private CustomFields filledFrom(ObjectNode json) {
        json.properties()
                .forEach(entry -> fields.put(
                        entry.getKey(),
                        entry.getValue() instanceof ObjectNode field
                                ? HubObject.of(Shape.CUSTOM_FIELD, field, lockedAs)
                                : JsonReader.lockedRaw(entry.getValue())));
        return this;
    }

    /** What there is, without fields that were only looked at. */
    public Map<String, @Nullable Object> filled() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        made.forEach((name, field) -> {
            if (field.raw("value") != null) all.put(name, field);
        });
        all.values().removeIf(Objects::isNull);
        return all;
    }

    /** What there is, for a script to look at. */
    public Map<String, @Nullable Object> view() {
        return Collections.unmodifiableMap(filled());
    }

    public boolean isEmpty() {
        return filled().isEmpty();
    }

    /** Whether this name or id is a field here. */
    public boolean knows(String name) {
        return find(name).isPresent() || info(name).isPresent();
    }

    @Override
    public String word() {
        return lockedAs.map(owner -> owner + ".customFields").orElse("customFields");
    }

    @Override
    public boolean answers(String name) {
        return knows(name);
    }

    @Override
    public @Nullable Object read(String name) {
        Optional<Object> found = find(name);
        if (found.isPresent()) return found.get();
        if (tracker.isEmpty()) return null;
        FieldInfo info = info(name).orElseThrow(() -> UnknownName.of("the local project", name, known()));
        return made.computeIfAbsent(info.name(), key -> empty(info));
    }

    private Optional<Object> find(String name) {
        Object direct = fields.get(name);
        if (direct != null) return Optional.of(direct);
        for (Object each : fields.values()) {
            if (each instanceof HubObject field && answersTo(field, name)) return Optional.of(field);
        }
        return Optional.empty();
    }

    private static boolean answersTo(HubObject field, String name) {
        return name.equals(field.raw("name"))
                || field.text("id")
                        .filter(id -> id.equals(name) || id.equals("customfield_" + name))
                        .isPresent();
    }

    private Optional<FieldInfo> info(String name) {
        return tracker.flatMap(source -> source.get().stream()
                .filter(field -> field.name().equals(name)
                        || field.id().equals(name)
                        || field.id().equals("customfield_" + name))
                .findFirst());
    }

    private HubObject empty(FieldInfo info) {
        ObjectNode json = io.syncline.hub.HubJson.object()
                .put("id", info.id())
                .put("name", info.name())
                .put("type", info.type());
        json.putNull("value");
        return HubObject.of(Shape.CUSTOM_FIELD, json, lockedAs);
    }

    @Override
    public void write(String name, @Nullable Object value) {
        lockedAs.ifPresent(owner -> {
            throw new ScriptTrouble(
                    "'" + owner + "' is read-only here, so its custom field '" + name + "' cannot be set");
        });
        if (tracker.isPresent()) {
            HubObject field = (HubObject) Objects.requireNonNull(read(name));
            field.write("value", value instanceof HubObject other ? other.raw("value") : value);
            return;
        }
        fields.put(name, value == null ? null : travelling(name, value));
    }

    private static HubObject travelling(String name, Object value) {
        if (value instanceof HubObject field && field.shape() == Shape.CUSTOM_FIELD) return field.copy();
        HubObject field = HubObject.blank(Shape.CUSTOM_FIELD);
        field.store("id", name);
        field.store("name", name);
        field.store("type", CustomValue.typeOf(value));
        field.write("value", value);
        return field;
    }

    @Override
    protected @Nullable Object call(String name, Arguments arguments) {
        return switch (name) {
            case "get", "getAt" -> read(arguments.needText(0, "a name"));
            case "put", "putAt" -> {
                write(arguments.needText(0, "a name"), arguments.value(1));
                yield null;
            }
            case "containsKey" -> knows(arguments.needText(0, "a name"));
            case "keySet" -> view().keySet();
            case "values" -> new ArrayList<>(filled().values());
            case "size" -> filled().size();
            case "isEmpty" -> isEmpty();
            default -> throw noMethod(name, METHODS);
        };
    }

    @Override
    public String toString() {
        return TextForm.of(view());
    }

    @Override
    protected List<String> known() {
        List<String> names = new ArrayList<>(fields.keySet());
        tracker.ifPresent(source -> source.get().forEach(field -> names.add(field.name())));
        return names;
    }
}
