package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.Numbers;
import io.syncline.script.semantics.Ordering;
import io.syncline.script.semantics.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Order: sort, largest, smallest, sum. Every comparison is a step. */
final class Sorting {
    private Sorting() {}

    /** By natural order, by what a block of one parameter makes of entries, or by a block that compares two. */
    static Comparator<@Nullable Object> order(@Nullable Callable block) {
        Budget budget = Budget.current();
        if (block == null) {
            return (left, right) -> {
                budget.tick();
                return Ordering.compare(left, right);
            };
        }
        if (block.parameters() == 2) return (left, right) -> result(block.call(left, right));
        return (left, right) -> Ordering.compare(Entries.call(block, left), Entries.call(block, right));
    }

    /** What a comparing block answered, as a number. */
    static int result(@Nullable Object answer) {
        if (answer instanceof Number number) return Numbers.compare(number, 0);
        return Truth.of(answer) ? 1 : 0;
    }

    static List<@Nullable Object> sorted(Collection<?> entries, @Nullable Callable block) {
        Budget.current().entries(entries.size());
        List<@Nullable Object> sorted = new ArrayList<>(entries);
        sorted.sort(order(block));
        return sorted;
    }

    static Map<@Nullable Object, @Nullable Object> sortedEntries(Map<?, ?> map, @Nullable Callable block) {
        List<Map.Entry<@Nullable Object, @Nullable Object>> entries = Entries.of(map);
        Comparator<@Nullable Object> order = order(block);
        if (block == null) entries.sort((left, right) -> order.compare(left.getKey(), right.getKey()));
        else entries.sort(order::compare);
        Map<@Nullable Object, @Nullable Object> sorted = block == null ? MapMembers.inOrder() : new LinkedHashMap<>();
        entries.forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The largest (or smallest) entry; null among none. */
    static @Nullable Object extreme(Collection<?> entries, @Nullable Callable block, boolean largest) {
        Comparator<@Nullable Object> order = order(block);
        Object best = null;
        boolean first = true;
        for (Object entry : entries) {
            if (block == null && entry == null) continue;
            int compared = first ? 0 : order.compare(entry, best);
            if (first || (largest ? compared > 0 : compared < 0)) best = entry;
            first = false;
        }
        return best;
    }

    /** {@code sum()}, {@code sum(initial)}, {@code sum {}}, {@code sum(initial) {}}; null among none. */
    static @Nullable Object sum(Collection<?> entries, @Nullable Object[] a) {
        Callable block = a.length > 0 && a[a.length - 1] instanceof Callable last ? last : null;
        boolean initial = a.length > (block == null ? 0 : 1);
        Object sum = initial ? a[0] : null;
        boolean first = !initial;
        for (Object entry : entries) {
            Object value = block == null ? entry : Entries.call(block, entry);
            sum = first ? value : Operators.plus(sum, value);
            first = false;
        }
        return sum;
    }

    /** What makes an entry the same as another one: numbers by value. */
    static @Nullable Object identity(@Nullable Object value) {
        if (value instanceof Double || value instanceof Float) return ((Number) value).doubleValue() + 0.0;
        if (value instanceof Number number) {
            BigDecimal decimal = Numbers.decimal(number);
            return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
        }
        if (value instanceof CharSequence) return value.toString();
        return Equality.entry(value);
    }
}
