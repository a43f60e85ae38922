package io.syncline.script.facade;

import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a script passed to one of our functions. Troubles name the function. */
public final class Arguments {
    private final String call;
    private final List<@Nullable Object> values;

    private Arguments(String call, List<@Nullable Object> values) {
        this.call = call;
        this.values = values;
    }

    public static Arguments of(String call, @Nullable Object... passed) {
        return new Arguments(call, Arrays.asList(passed));
    }

    public int count() {
        return values.size();
    }

    /** The value at this position; null where the script passed null or nothing. */
    public @Nullable Object value(int index) {
        return index < values.size() ? values.get(index) : null;
    }

    /** A text that may be missing: null, blank or not passed. Numbers count as their text. */
    public Optional<String> text(int index) {
        Object value = value(index);
        if (value == null) return Optional.empty();
        return Optional.of(TextForm.of(value)).filter(text -> !text.isBlank());
    }

    /** An id that may be missing; of an issue key its id. */
    public Optional<String> id(int index) {
        return value(index) instanceof HubObject key && key.shape() == Shape.KEY ? key.text("id") : text(index);
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
    public Optional<Callable> block(int index) {
        return value(index) instanceof Callable block ? Optional.of(block) : Optional.empty();
    }

    /** A collection that must be there. */
    public Collection<?> needCollection(int index) {
        if (value(index) instanceof Collection<?> collection) return collection;
        throw new ScriptTrouble(call + " needs a collection as argument " + (index + 1));
    }

    /** A map that may be missing. */
    public Optional<Map<?, ?>> map(int index) {
        return value(index) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }
}
