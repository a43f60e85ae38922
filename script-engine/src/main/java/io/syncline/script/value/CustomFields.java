package io.syncline.script.value;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.fault.UnknownName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Custom fields by name or id. On a local issue the tracker's fields decide what exists: such a field is there even when it is
 * empty, and a name that exists nowhere is a trouble. On a replica what is not there is null.
 */
public final class CustomFields extends ScriptFacade {
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
                                : JsonReader.raw(entry.getValue())));
        return this;
    }

    /** What there is, without fields that were only looked at. */
    Map<String, @Nullable Object> filled() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(fields);
        made.forEach((name, field) -> {
            if (field.raw("value") != null) all.put(name, field);
        });
        all.values().removeIf(java.util.Objects::isNull);
        return all;
    }

    public boolean isEmpty() {
        return filled().isEmpty();
    }

    /** Whether this name or id is a field here. */
    public boolean knows(String name) {
        return find(name).isPresent() || info(name).isPresent();
    }

    @Override
    protected String word() {
        return lockedAs.map(owner -> owner + ".customFields").orElse("customFields");
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
        return fields.values().stream()
                .filter(each -> each instanceof HubObject field && (answersTo(field, name)))
                .findFirst();
    }

    private static boolean answersTo(HubObject field, String name) {
        return field.text("name").filter(name::equals).isPresent()
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
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", info.id());
        values.put("name", info.name());
        values.put("type", info.type());
        values.put("value", null);
        return new HubObject(Shape.CUSTOM_FIELD, values, lockedAs);
    }

    @Override
    public void write(String name, @Nullable Object value) {
        lockedAs.ifPresent(owner -> {
            throw new ScriptTrouble(
                    "'" + owner + "' is read-only here, so its custom field '" + name + "' cannot be set");
        });
        if (tracker.isPresent()) {
            HubObject field = (HubObject) java.util.Objects.requireNonNull(read(name));
            field.write("value", value instanceof HubObject other ? other.raw("value") : value);
            return;
        }
        fields.put(name, value == null ? null : travelling(name, value));
    }

    private static HubObject travelling(String name, Object value) {
        if (value instanceof HubObject field && field.shape() == Shape.CUSTOM_FIELD) return field.copy();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("id", name);
        values.put("name", name);
        values.put("type", CustomValue.typeOf(value));
        HubObject field = new HubObject(Shape.CUSTOM_FIELD, values, Optional.empty());
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
            case "keySet" -> filled().keySet();
            case "values" -> new ArrayList<>(filled().values());
            case "size" -> filled().size();
            case "isEmpty" -> isEmpty();
            case "each" -> {
                arguments.block(0).ifPresent(block -> new LinkedHashMap<>(filled()).forEach((key, each) -> {
                    if (block.getMaximumNumberOfParameters() == 2) block.call(key, each);
                    else block.call(Map.entry(key, java.util.Objects.requireNonNull(each)));
                }));
                yield this;
            }
            case "find", "findAll", "collect", "any", "every" ->
                org.codehaus.groovy.runtime.InvokerHelper.invokeMethod(
                        filled(), name, new Object[] {arguments.value(0)});
            default -> throw noMethod(name, List.of("get", "put", "containsKey", "keySet", "values", "each", "find"));
        };
    }

    @Override
    protected List<String> known() {
        List<String> names = new ArrayList<>(fields.keySet());
        tracker.ifPresent(source -> source.get().forEach(field -> names.add(field.name())));
        return names;
    }
}
