package io.syncline.script.runtime;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.library.Operators;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.Numbers;
import io.syncline.script.semantics.Ordering;
import io.syncline.script.semantics.Patterns;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.semantics.Truth;
import io.syncline.script.value.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Everything that compiled scripts call statically. Each function stands for the one of the same name and shape in the language's own
 * runtime, which scripts never reach.
 */
public final class Rt {
    private Rt() {}

    public static List<?> createList(@Nullable Object[] values) {
        Budget.current().entries(values.length);
        List<@Nullable Object> list = new ArrayList<>(values.length);
        for (Object value : values) list.add(value);
        return list;
    }

    public static Map<?, ?> createMap(@Nullable Object[] pairs) {
        Budget.current().entries(pairs.length);
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (int index = 0; index + 1 < pairs.length; index += 2) {
            if (pairs[index] instanceof Spread spread) {
                map.putAll(spread.entries());
                if (pairs[index + 1] != null) map.putAll(spreadable(pairs[index + 1]));
            } else map.put(Equality.key(pairs[index]), pairs[index + 1]);
        }
        return map;
    }

    private static Map<?, ?> spreadable(Object value) {
        if (!(value instanceof Map<?, ?> map)) throw new ScriptTrouble("'*:' needs a map, not " + Kinds.of(value));
        Budget.current().entries(map.size());
        return map;
    }

    /** The entries of {@code *: map} inside a map literal. */
    private record Spread(Map<?, ?> entries) {}

    public static @Nullable Object spreadMap(@Nullable Object value) {
        return new Spread(value == null ? Map.of() : spreadable(value));
    }

    public static @Nullable Object[] despreadList(
            @Nullable Object[] arguments, @Nullable Object[] spreads, int[] positions) {
        List<@Nullable Object> all = new ArrayList<>();
        int spread = 0;
        for (int index = 0; index <= arguments.length; index++) {
            while (spread < positions.length && positions[spread] == index + spread) add(all, spreads[spread++]);
            if (index < arguments.length) all.add(arguments[index]);
        }
        Budget.current().entries(all.size());
        return all.toArray();
    }

    private static void add(List<@Nullable Object> all, @Nullable Object spread) {
        switch (spread) {
            case Collection<?> some -> {
                Budget.current().entries((long) all.size() + some.size());
                all.addAll(some);
            }
            case null -> all.add(null);
            default -> throw new ScriptTrouble("'*' needs a list, not " + Kinds.of(spread));
        }
    }

    public static List<?> createRange(
            @Nullable Object from, @Nullable Object to, boolean exclusiveLeft, boolean exclusiveRight) {
        if (from == null || to == null) throw new ScriptTrouble("a range needs two ends, and one is null");
        return Span.of(from, to, !exclusiveLeft, !exclusiveRight);
    }

    public static boolean compareEqual(@Nullable Object a, @Nullable Object b) {
        return Equality.equal(a, b);
    }

    public static boolean compareNotEqual(@Nullable Object a, @Nullable Object b) {
        return !Equality.equal(a, b);
    }

    public static boolean compareIdentical(@Nullable Object a, @Nullable Object b) {
        return a == b;
    }

    public static boolean compareNotIdentical(@Nullable Object a, @Nullable Object b) {
        return a != b;
    }

    public static boolean compareGreaterThan(@Nullable Object a, @Nullable Object b) {
        return Ordering.compare(a, b) > 0;
    }

    public static boolean compareGreaterThanEqual(@Nullable Object a, @Nullable Object b) {
        return Ordering.compare(a, b) >= 0;
    }

    public static boolean compareLessThan(@Nullable Object a, @Nullable Object b) {
        return Ordering.compare(a, b) < 0;
    }

    public static boolean compareLessThanEqual(@Nullable Object a, @Nullable Object b) {
        return Ordering.compare(a, b) <= 0;
    }

    public static Integer compareTo(@Nullable Object a, @Nullable Object b) {
        return Integer.signum(Ordering.compare(a, b));
    }

    public static boolean isCase(@Nullable Object value, @Nullable Object candidate) {
        return Truth.isCase(value, candidate);
    }

    public static boolean isNotCase(@Nullable Object value, @Nullable Object candidate) {
        return !Truth.isCase(value, candidate);
    }

    public static Matcher findRegex(@Nullable Object text, @Nullable Object pattern) {
        return Patterns.matcher(Patterns.of(pattern), TextForm.of(text));
    }

    public static boolean matchRegex(@Nullable Object text, @Nullable Object pattern) {
        return text != null && pattern != null && Patterns.matches(Patterns.of(pattern), TextForm.of(text));
    }

    public static Object bitwiseNegate(@Nullable Object value) {
        if (value instanceof CharSequence) return Patterns.of(value);
        if (value instanceof Number number) return Numbers.bits("xor", number, -1);
        throw new ScriptTrouble("'~' makes a regular expression of a text, not of " + Kinds.of(value));
    }

    public static @Nullable Object unaryMinus(@Nullable Object value) {
        if (value instanceof Number number) return Numbers.negate(number);
        throw new ScriptTrouble("'-' works on numbers, not on " + Kinds.of(value));
    }

    public static @Nullable Object unaryPlus(@Nullable Object value) {
        if (value instanceof Number) return value;
        throw new ScriptTrouble("'+' works on numbers, not on " + Kinds.of(value));
    }

    public static boolean booleanUnbox(@Nullable Object value) {
        return Truth.of(value);
    }

    public static int intUnbox(@Nullable Object value) {
        return (int) needed(value, int.class);
    }

    public static long longUnbox(@Nullable Object value) {
        return (long) needed(value, long.class);
    }

    public static double doubleUnbox(@Nullable Object value) {
        return (double) needed(value, double.class);
    }

    public static float floatUnbox(@Nullable Object value) {
        return (float) needed(value, float.class);
    }

    public static short shortUnbox(@Nullable Object value) {
        return (short) needed(value, short.class);
    }

    public static byte byteUnbox(@Nullable Object value) {
        return (byte) needed(value, byte.class);
    }

    public static Object box(int value) {
        return value;
    }

    public static Object box(long value) {
        return value;
    }

    public static Object box(boolean value) {
        return value;
    }

    public static Object box(double value) {
        return value;
    }

    private static Object needed(@Nullable Object value, Class<?> type) {
        return java.util.Objects.requireNonNull(Conversions.cast(value, type));
    }

    public static @Nullable Object castToType(@Nullable Object value, Class<?> type) {
        return Conversions.cast(value, type);
    }

    public static @Nullable Object asType(@Nullable Object value, Class<?> type) {
        return Conversions.as(value, type);
    }

    /** The text of {@code "a ${b} c"}; blocks inside are called. */
    public static String gstring(@Nullable Object[] values, String[] strings) {
        Budget budget = Budget.current();
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < strings.length; index++) {
            text.append(strings[index]);
            if (index < values.length) text.append(interpolated(value(values[index])));
            if (text.length() > 256) budget.text(text.length());
        }
        return text.toString();
    }

    /** A range by itself reads as the list it stands for; inside of anything else it is left as it is written. */
    private static String interpolated(@Nullable Object value) {
        return TextForm.of(value instanceof Span range ? new ArrayList<>(range) : value);
    }

    private static @Nullable Object value(@Nullable Object value) {
        return value instanceof SandboxBlock block && block.parameters() == 0 ? block.call() : value;
    }

    public static @Nullable Object createPojoWrapper(@Nullable Object value, Class<?> type) {
        return value;
    }

    /** What may stand behind {@code throw}. */
    public static Throwable throwable(@Nullable Object value) {
        if (value instanceof Exception failure) return failure;
        throw new ScriptTrouble("only an exception can be thrown, not " + Kinds.of(value));
    }

    public static void setProperty(@Nullable Object value, Class<?> sender, @Nullable Object self, String name) {
        Linker.set(new Site(name, Site.IMPLICIT), self, value);
    }

    public static void setPropertySafe(@Nullable Object value, Class<?> sender, @Nullable Object self, String name) {
        if (self != null) setProperty(value, sender, self, name);
    }

    public static void setGroovyObjectProperty(
            @Nullable Object value, Class<?> sender, @Nullable Object self, String name) {
        Linker.set(new Site(name, Site.IMPLICIT), self, value);
    }

    public static void setGroovyObjectPropertySafe(
            @Nullable Object value, Class<?> sender, @Nullable Object self, String name) {
        if (self != null) setProperty(value, sender, self, name);
    }

    public static @Nullable Object getProperty(Class<?> sender, @Nullable Object self, String name) {
        return Linker.get(new Site(name, 0), self);
    }

    public static @Nullable Object getPropertySafe(Class<?> sender, @Nullable Object self, String name) {
        return self == null ? null : getProperty(sender, self, name);
    }

    /** {@code list*.name}: null entries stay null. */
    public static @Nullable Object getPropertySpreadSafe(Class<?> sender, @Nullable Object self, String name) {
        if (self == null) return null;
        Site site = new Site(name, Site.SAFE);
        List<@Nullable Object> all = new ArrayList<>();
        for (Object each : spread(self)) all.add(Linker.get(site, each));
        Budget.current().entries(all.size());
        return all;
    }

    public static @Nullable Object invokeMethod0SpreadSafe(Class<?> sender, @Nullable Object self, String name) {
        return invokeMethodNSpreadSafe(sender, self, name, new Object[0]);
    }

    /** {@code list*.method(..)}: null entries stay null. */
    public static @Nullable Object invokeMethodNSpreadSafe(
            Class<?> sender, @Nullable Object self, String name, @Nullable Object[] arguments) {
        if (self == null) return null;
        Site site = new Site(name, Site.SAFE);
        List<@Nullable Object> all = new ArrayList<>();
        for (Object each : spread(self)) all.add(Linker.invoke(site, each, arguments));
        Budget.current().entries(all.size());
        return all;
    }

    private static Collection<?> spread(Object self) {
        return io.syncline.script.library.Entries.all(self);
    }

    /** {@code i++} on a local number is compiled to this. */
    public static @Nullable Object next(@Nullable Object value) {
        return Operators.next(value, 1);
    }

    /** {@code i--} on a local number is compiled to this. */
    public static @Nullable Object previous(@Nullable Object value) {
        return Operators.next(value, -1);
    }
}
