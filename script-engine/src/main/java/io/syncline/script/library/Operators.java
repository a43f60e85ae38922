package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.Numbers;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.value.HubDate;
import io.syncline.script.value.HubList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the operators do with the language's own values. */
public final class Operators {
    private Operators() {}

    private static ScriptTrouble no(String operator, @Nullable Object a, @Nullable Object b) {
        if (a == null) throw new NullPointerException("Cannot use '" + operator + "' on null");
        return new ScriptTrouble("'" + operator + "' does not work between " + Kinds.of(a) + " and " + Kinds.of(b));
    }

    public static @Nullable Object plus(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Integer x && b instanceof Integer y) return x + y;
        if (a instanceof Number x && b instanceof Number y) return Numbers.add(x, y);
        if (a instanceof CharSequence x) return TextMembers.joined(x.toString(), TextForm.of(b));
        if (a instanceof Collection<?> x) return joined(x, b);
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) return joined(x, y);
        if (b instanceof CharSequence y) return TextMembers.joined(TextForm.of(a), y.toString());
        if (a instanceof Date x && b instanceof Number y) return new HubDate(x.getTime() + days(y));
        if (Times.arithmetic(a)) return Times.plus(a, b);
        throw no("+", a, b);
    }

    private static long days(Number count) {
        return count.longValue() * 86_400_000L;
    }

    private static Collection<@Nullable Object> joined(Collection<?> a, @Nullable Object b) {
        Collection<?> more = b instanceof Collection<?> all ? all : java.util.Collections.singletonList(b);
        long size = (long) a.size() + more.size();
        Budget.current().entries(size);
        Collection<@Nullable Object> joined = a instanceof Set ? new LinkedHashSet<>() : new ArrayList<>((int) size);
        for (Object each : a) joined.add(each);
        for (Object each : more) joined.add(Equality.entry(each));
        return joined;
    }

    private static Map<@Nullable Object, @Nullable Object> joined(Map<?, ?> a, Map<?, ?> b) {
        Budget.current().entries((long) a.size() + b.size());
        Map<@Nullable Object, @Nullable Object> joined = MapMembers.like(a);
        joined.putAll(a);
        joined.putAll(b);
        return joined;
    }

    public static @Nullable Object minus(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Integer x && b instanceof Integer y) return x - y;
        if (a instanceof Number x && b instanceof Number y) return Numbers.subtract(x, y);
        if (a instanceof CharSequence x) return without(x.toString(), b);
        if (a instanceof Collection<?> x) return without(x, b);
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) return without(x, y);
        if (a instanceof Date x && b instanceof Number y) return new HubDate(x.getTime() - days(y));
        if (a instanceof Date x && b instanceof Date y) return (int) ((x.getTime() - y.getTime()) / 86_400_000L);
        if (Times.arithmetic(a)) return Times.minus(a, b);
        throw no("-", a, b);
    }

    private static String without(String text, @Nullable Object b) {
        if (b instanceof java.util.regex.Pattern pattern) {
            return io.syncline.script.semantics.Patterns.replace(pattern, text, "", false);
        }
        String part = TextForm.of(b);
        int at = text.indexOf(part);
        return at < 0 ? text : text.substring(0, at) + text.substring(at + part.length());
    }

    /** Comparing everything with everything costs that much. */
    private static Collection<@Nullable Object> without(Collection<?> a, @Nullable Object b) {
        Collection<?> gone = b instanceof Collection<?> all ? all : java.util.Collections.singletonList(b);
        Budget.current().charge((long) a.size() * gone.size() / 2 + 1);
        Collection<@Nullable Object> left = a instanceof Set ? new LinkedHashSet<>() : new ArrayList<>();
        for (Object each : a) {
            boolean goes = false;
            for (Object other : gone) goes = goes || Equality.equal(each, other);
            if (!goes) left.add(each);
        }
        return left;
    }

    private static Map<@Nullable Object, @Nullable Object> without(Map<?, ?> a, Map<?, ?> b) {
        Budget.current().charge(a.size() + 1L);
        Map<@Nullable Object, @Nullable Object> left = MapMembers.like(a);
        a.forEach((key, value) -> {
            if (!b.containsKey(key) || !Equality.equal(b.get(key), value)) left.put(key, value);
        });
        return left;
    }

    public static @Nullable Object multiply(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) return Numbers.multiply(x, y);
        if (a instanceof CharSequence x && b instanceof Number y) return TextMembers.repeated(x.toString(), count(y));
        if (a instanceof Collection<?> x && b instanceof Number y) {
            Budget.current().entries(Math.multiplyFull(x.size(), count(y)));
            List<@Nullable Object> many = new ArrayList<>();
            for (int index = 0; index < count(y); index++) many.addAll(x);
            return many;
        }
        throw no("*", a, b);
    }

    private static int count(Number number) {
        if (number.intValue() < 0)
            throw new IllegalArgumentException("something cannot be repeated " + number + " times");
        return number.intValue();
    }

    /** {@code / % ** intdiv} and the bit operators, by their method names. */
    public static @Nullable Object arithmetic(String name, @Nullable Object a, @Nullable Object b) {
        if (a instanceof Boolean x && b instanceof Boolean y) return logic(name, x, y);
        if (!(a instanceof Number x) || !(b instanceof Number y)) throw no(symbol(name), a, b);
        return switch (name) {
            case "div" -> Numbers.divide(x, y);
            case "mod", "remainder" -> Numbers.remainder(x, y);
            case "intdiv" -> Numbers.wholeDivide(x, y);
            case "power" -> Numbers.power(x, y);
            default -> Numbers.bits(name, x, y);
        };
    }

    private static boolean logic(String name, boolean a, boolean b) {
        return switch (name) {
            case "and" -> a & b;
            case "or" -> a | b;
            case "xor" -> a ^ b;
            default -> throw no(symbol(name), a, b);
        };
    }

    private static String symbol(String name) {
        return switch (name) {
            case "div" -> "/";
            case "mod", "remainder" -> "%";
            case "power" -> "**";
            case "leftShift" -> "<<";
            case "rightShift" -> ">>";
            case "and" -> "&";
            case "or" -> "|";
            case "xor" -> "^";
            default -> name;
        };
    }

    /** {@code <<}: adds to a list, set or map, or to a text. */
    public static @Nullable Object leftShift(@Nullable Object a, @Nullable Object b) {
        switch (a) {
            case HubList list -> list.add(b);
            case Collection<?> all -> CollectionMembers.append(all, b);
            case Map<?, ?> map -> MapMembers.putAll(map, b);
            case StringBuilder text -> Builders.append(text, b);
            case CharSequence text -> {
                return new StringBuilder(TextMembers.joined(text.toString(), TextForm.of(b)));
            }
            case null, default -> {
                return arithmetic("leftShift", a, b);
            }
        }
        return a;
    }

    /** {@code ++} and {@code --}. */
    public static @Nullable Object next(@Nullable Object a, int by) {
        if (a instanceof Number x) return Numbers.add(x, by);
        if (a instanceof Date date) return new HubDate(date.getTime() + days(by));
        if (a instanceof CharSequence text && !text.isEmpty()) {
            String plain = text.toString();
            int end = plain.length() - 1;
            return plain.substring(0, end) + (char) (plain.charAt(end) + by);
        }
        if (Times.arithmetic(a)) return Times.plus(a, (long) by);
        throw no(by > 0 ? "++" : "--", a, by);
    }
}
