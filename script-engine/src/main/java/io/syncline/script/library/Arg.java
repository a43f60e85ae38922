package io.syncline.script.library;

import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.value.HubObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a member; what does not fit is a trouble in the author's words. */
final class Arg {
    private Arg() {}

    static @Nullable Object at(@Nullable Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : null;
    }

    static Callable block(@Nullable Object[] arguments, int index) {
        if (at(arguments, index) instanceof Callable block) return block;
        throw new ScriptTrouble("a block is needed here, not " + Kinds.of(at(arguments, index)));
    }

    static boolean isBlock(@Nullable Object[] arguments, int index) {
        return at(arguments, index) instanceof Callable;
    }

    static int whole(@Nullable Object[] arguments, int index) {
        if (at(arguments, index) instanceof Number number) return number.intValue();
        throw new ScriptTrouble("a number is needed here, not " + Kinds.of(at(arguments, index)));
    }

    static long longer(@Nullable Object[] arguments, int index) {
        if (at(arguments, index) instanceof Number number) return number.longValue();
        throw new ScriptTrouble("a number is needed here, not " + Kinds.of(at(arguments, index)));
    }

    static Number number(@Nullable Object[] arguments, int index) {
        if (at(arguments, index) instanceof Number number) return number;
        throw new ScriptTrouble("a number is needed here, not " + Kinds.of(at(arguments, index)));
    }

    /** A text, or one of our objects that reads as one; numbers and the like do not count. */
    static String text(@Nullable Object[] arguments, int index) {
        Object value = at(arguments, index);
        if (value instanceof CharSequence || value instanceof HubObject) return TextForm.of(value);
        throw new ScriptTrouble("a text is needed here, not " + Kinds.of(value));
    }

    static String text(@Nullable Object[] arguments, int index, String otherwise) {
        return index < arguments.length ? text(arguments, index) : otherwise;
    }

    static Collection<?> collection(@Nullable Object[] arguments, int index) {
        Object value = at(arguments, index);
        if (value instanceof Collection<?> all) return all;
        if (value instanceof Map<?, ?> map) return Entries.of(map);
        if (value == null) return List.of();
        throw new ScriptTrouble("a list is needed here, not " + Kinds.of(value));
    }

    static Map<?, ?> map(@Nullable Object[] arguments, int index) {
        if (at(arguments, index) instanceof Map<?, ?> map) return map;
        throw new ScriptTrouble("a map is needed here, not " + Kinds.of(at(arguments, index)));
    }
}
