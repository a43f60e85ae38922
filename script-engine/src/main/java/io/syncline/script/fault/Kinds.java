package io.syncline.script.fault;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an author calls a value of this kind. */
public final class Kinds {
    private Kinds() {}

    /** For values that say themselves what they are called. */
    public interface Worded {
        String word();
    }

    /** "a text", "a list" and so on; never a class name of the host. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Worded worded -> worded.word();
            case CharSequence text -> "a text";
            case Number number -> "a number";
            case Boolean bool -> "a yes or no";
            case List<?> list -> "a list";
            case Set<?> set -> "a set";
            case Collection<?> all -> "a collection";
            case Map<?, ?> map -> "a map";
            case Map.Entry<?, ?> entry -> "a map entry";
            case Date date -> "a date";
            case Exception failure -> "an exception";
            case Class<?> type -> "the type " + type.getSimpleName();
            default -> type(value);
        };
    }

    private static String type(Object value) {
        String name = value.getClass().getName();
        return name.startsWith("java.") ? "a " + value.getClass().getSimpleName() : "this value";
    }
}
