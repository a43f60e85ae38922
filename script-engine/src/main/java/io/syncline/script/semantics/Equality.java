package io.syncline.script.semantics;

import io.syncline.script.budget.Budget;
import io.syncline.script.value.HubObject;
import io.syncline.script.value.Shape;
import io.syncline.script.value.TextValue;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When values are equal: numbers by value, texts by their characters, collections entry by entry. */
public final class Equality {
    private Equality() {}

    /** As {@code ==}. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a == b) return true;
        if (a == null || b == null) return false;
        if (a instanceof String x && b instanceof String y) return x.equals(y);
        if (texts(a, b)) return a.toString().equals(b.toString());
        if (a instanceof Number || b instanceof Number) return numbers(a, b);
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) return maps(x, y);
        if (a instanceof Set<?> x && b instanceof Set<?> y) return sets(x, y);
        if (a instanceof List<?> x && b instanceof List<?> y) return lists(x, y);
        return other(a, b);
    }

    /** Whether they compare as texts: a text with a text, or with a key that reads as one. */
    private static boolean texts(Object a, Object b) {
        if (a instanceof CharSequence) return b instanceof CharSequence || key(b, Shape.KEY);
        return b instanceof CharSequence && key(a, Shape.KEY);
    }

    private static boolean key(Object value, Shape shape) {
        return value instanceof HubObject object && object.shape() == shape;
    }

    private static boolean numbers(Object a, Object b) {
        if (a instanceof Number x && b instanceof Number y) return Numbers.compare(x, y) == 0;
        if (a instanceof Number x && b instanceof CharSequence y)
            return y.length() == 1 && x.doubleValue() == y.charAt(0);
        return a instanceof CharSequence x
                && b instanceof Number y
                && x.length() == 1
                && y.doubleValue() == x.charAt(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean other(Object a, Object b) {
        if (a instanceof Comparable x && a.getClass() == b.getClass()) return x.compareTo(b) == 0;
        return a.equals(b);
    }

    private static boolean lists(List<?> a, List<?> b) {
        if (a.size() != b.size()) return false;
        Budget budget = deeper(a.size());
        try {
            Iterator<?> right = b.iterator();
            for (Object left : a) if (!equal(left, right.next())) return false;
            return true;
        } finally {
            budget.leave();
        }
    }

    private static boolean maps(Map<?, ?> a, Map<?, ?> b) {
        if (a.size() != b.size()) return false;
        Budget budget = deeper(a.size());
        try {
            for (Map.Entry<?, ?> entry : a.entrySet()) {
                Object key = entry.getKey();
                if (!b.containsKey(key) || !equal(entry.getValue(), b.get(key))) return false;
            }
            return true;
        } finally {
            budget.leave();
        }
    }

    private static boolean sets(Set<?> a, Set<?> b) {
        if (a.size() != b.size()) return false;
        Budget budget = deeper(a.size());
        try {
            for (Object each : a) if (!member(b, each)) return false;
            return true;
        } finally {
            budget.leave();
        }
    }

    private static Budget deeper(int size) {
        Budget budget = Budget.current();
        budget.charge(size + 1L);
        budget.enter();
        return budget;
    }

    /** Whether a collection holds this: numbers of another kind do not count, labels count by their text. */
    public static boolean member(Collection<?> all, @Nullable Object wanted) {
        if (all instanceof Set<?> set && !(wanted instanceof TextValue) && keyed(wanted)) return set.contains(wanted);
        Budget.current().charge(all.size());
        for (Object each : all) if (alike(each, wanted)) return true;
        return false;
    }

    private static boolean keyed(@Nullable Object wanted) {
        return wanted == null || wanted instanceof Number || wanted instanceof Boolean;
    }

    /** Equality inside collections. */
    public static boolean alike(@Nullable Object a, @Nullable Object b) {
        if (a == b) return true;
        if (a == null || b == null) return false;
        if (texts(a, b)) return a.toString().equals(b.toString());
        if (a instanceof Collection || a instanceof Map) return equal(a, b);
        return a.equals(b);
    }

    /** The value as a key: options and labels count by their text. Costs what hashing it will cost. */
    public static @Nullable Object key(@Nullable Object value) {
        if (value instanceof TextValue || value != null && key(value, Shape.KEY)) return value.toString();
        if (value instanceof Collection || value instanceof Map) weigh(value);
        return value;
    }

    /** The value as an entry of a set: costs what hashing it will cost. */
    public static @Nullable Object entry(@Nullable Object value) {
        if (value instanceof Collection || value instanceof Map) weigh(value);
        return value;
    }

    private static void weigh(@Nullable Object value) {
        Budget budget = Budget.current();
        budget.tick();
        if (value instanceof Collection<?> all) {
            budget.enter();
            for (Object each : all) weigh(each);
            budget.leave();
        } else if (value instanceof Map<?, ?> map) {
            budget.enter();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                weigh(each.getKey());
                weigh(each.getValue());
            }
            budget.leave();
        }
    }
}
