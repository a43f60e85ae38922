package io.syncline.script.value;

import groovy.lang.Closure;
import io.syncline.script.fault.ScriptTrouble;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a script passed to a helper, read as what the helper needs. */
public final class Arguments {
    private final String call;
    private final List<@Nullable Object> values;

    private Arguments(String call, List<@Nullable Object> values) {
        this.call = call;
        this.values = values;
    }

    /** The language passes an array, or anything else for a single value. */
    public static Arguments of(String call, @Nullable Object passed) {
        if (passed instanceof Object[] array) return new Arguments(call, Arrays.asList(array));
        return new Arguments(call, passed == null ? List.of() : Arrays.asList(passed));
    }

    public int count() {
        return values.size();
    }

    /** The value at this position; null where the script passed null or nothing. */
    public @Nullable Object value(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    /** A text that may be missing: null, blank or not passed. */
    public Optional<String> text(int index) {
        return Optional.ofNullable(value(index)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** A text that must be there. */
    public String needText(int index, String what) {
        return text(index).orElseThrow(() -> new ScriptTrouble(call + " needs " + what));
    }

    /** A hub object of this shape that must be there. */
    public HubObject needObject(int index, Shape shape) {
        if (value(index) instanceof HubObject object && object.shape() == shape) return object;
        throw new ScriptTrouble(call + " needs " + shape.word() + " as argument " + (index + 1));
    }

    /** A block that may be missing. */
    public Optional<Closure<?>> block(int index) {
        return value(index) instanceof Closure<?> block ? Optional.of(block) : Optional.empty();
    }

    /** A collection that must be there. */
    public java.util.Collection<?> needCollection(int index) {
        if (value(index) instanceof java.util.Collection<?> collection) return collection;
        throw new ScriptTrouble(call + " needs a collection as argument " + (index + 1));
    }
}
