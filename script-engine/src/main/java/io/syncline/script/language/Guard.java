package io.syncline.script.language;

import io.syncline.script.fault.ScriptStop;
import io.syncline.script.value.ScriptFacade;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/** What compiled scripts call in place of operations whose name is only known while they run. */
public final class Guard {
    private static final int TEXT = 10_000_000;

    private Guard() {}

    /** {@code thing."$name"}, or null of null when asked safely. */
    public static @Nullable Object property(@Nullable Object thing, @Nullable Object name, boolean safe) {
        if (thing == null && safe) return null;
        if (thing instanceof Map<?, ?> map) return map.get(String.valueOf(name));
        return InvokerHelper.getProperty(thing, checked(thing, name));
    }

    /** {@code thing[key]}, or null of null when asked safely. */
    public static @Nullable Object item(@Nullable Object thing, @Nullable Object key, boolean safe) {
        if (thing == null && safe) return null;
        if (key instanceof CharSequence && thing instanceof CharSequence) throw refused(String.valueOf(key));
        if (key instanceof CharSequence) checked(thing, key);
        if (thing instanceof Map<?, ?> map) return map.get(key);
        return InvokerHelper.invokeMethod(thing, "getAt", new Object[] {key});
    }

    /** {@code left * right}: a text or list must not grow without end. */
    public static @Nullable Object times(@Nullable Object left, @Nullable Object right) {
        long size = left instanceof CharSequence text
                ? text.length()
                : left instanceof java.util.Collection<?> list ? list.size() : 0;
        if (right instanceof Number factor && size * (double) factor.longValue() > TEXT) {
            throw ScriptStop.refused("a text or list of more than " + TEXT + " elements");
        }
        return InvokerHelper.invokeMethod(left, "multiply", new Object[] {right});
    }

    /** The name or key of something that is about to be set. */
    public static @Nullable Object key(@Nullable Object key) {
        if (key instanceof CharSequence name && !Allowed.settable(name.toString())) throw refused(name.toString());
        return key;
    }

    /** The name of a property that is read from every element of a list. */
    public static @Nullable Object each(@Nullable Object name) {
        if (!Allowed.property(String.valueOf(name))) throw refused(String.valueOf(name));
        return name;
    }

    private static String checked(@Nullable Object thing, @Nullable Object name) {
        String text = String.valueOf(name);
        boolean data = thing instanceof ScriptFacade || thing instanceof Map;
        if (!data && !Allowed.property(text)) throw refused(text);
        return text;
    }

    private static ScriptStop refused(String name) {
        return ScriptStop.refused("'" + name + "' is not available in sync scripts");
    }
}
