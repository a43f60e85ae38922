package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that call a block for every entry. The block pays for itself. */
final class Iteration {
    private Iteration() {}

    static @Nullable Object each(Object self, Callable block) {
        for (Object entry : Entries.all(self)) Entries.call(block, entry);
        return self;
    }

    static @Nullable Object eachWithIndex(Object self, Callable block) {
        int index = 0;
        for (Object entry : Entries.all(self)) Entries.call(block, entry, index++);
        return self;
    }

    static List<@Nullable Object> collect(Collection<?> entries, Callable block) {
        List<@Nullable Object> collected = new ArrayList<>(Math.min(entries.size(), 1_000));
        for (Object entry : entries) add(collected, Entries.call(block, entry));
        return collected;
    }

    static void add(Collection<@Nullable Object> all, @Nullable Object entry) {
        Budget.current().entries(all.size() / 8 + 1L);
        if (all.size() >= Budget.current().data().collection()) Budget.current().entries(all.size() + 1L);
        all.add(entry);
    }

    static List<@Nullable Object> collectMany(Collection<?> entries, Callable block) {
        List<@Nullable Object> collected = new ArrayList<>();
        for (Object entry : entries) {
            Object answer = Entries.call(block, entry);
            if (!(answer instanceof Collection || answer instanceof Map)) {
                throw new io.syncline.script.fault.ScriptTrouble("collectMany needs a list from its block");
            }
            Collection<?> some = Entries.all(answer);
            Budget.current().entries(collected.size() + (long) some.size());
            collected.addAll(some);
        }
        return collected;
    }

    static @Nullable Object find(Collection<?> entries, Callable block) {
        for (Object entry : entries) if (Truth.of(Entries.call(block, entry))) return entry;
        return null;
    }

    static @Nullable Object findResult(Collection<?> entries, Callable block) {
        for (Object entry : entries) {
            Object result = Entries.call(block, entry);
            if (result != null) return result;
        }
        return null;
    }

    static List<@Nullable Object> findResults(Collection<?> entries, Callable block) {
        List<@Nullable Object> results = new ArrayList<>();
        for (Object entry : entries) {
            Object result = Entries.call(block, entry);
            if (result != null) results.add(result);
        }
        return results;
    }

    static List<@Nullable Object> findAll(Collection<?> entries, Callable block) {
        List<@Nullable Object> found = new ArrayList<>();
        for (Object entry : entries) if (Truth.of(Entries.call(block, entry))) found.add(entry);
        return found;
    }

    static Map<@Nullable Object, @Nullable Object> findEntries(Map<?, ?> map, Callable block) {
        Map<@Nullable Object, @Nullable Object> found = MapMembers.like(map);
        for (Map.Entry<?, ?> entry : Entries.of(map)) {
            if (Truth.of(Entries.call(block, entry))) found.put(entry.getKey(), entry.getValue());
        }
        return found;
    }

    static boolean any(Collection<?> entries, Callable block) {
        for (Object entry : entries) if (Truth.of(Entries.call(block, entry))) return true;
        return false;
    }

    static boolean every(Collection<?> entries, Callable block) {
        for (Object entry : entries) if (!Truth.of(Entries.call(block, entry))) return false;
        return true;
    }

    static int count(Collection<?> entries, Callable block) {
        int count = 0;
        for (Object entry : entries) if (Truth.of(Entries.call(block, entry))) count++;
        return count;
    }

    static int index(Collection<?> entries, Callable block, boolean last) {
        int found = -1;
        int index = 0;
        for (Object entry : entries) {
            if (Truth.of(block.call(entry))) {
                found = index;
                if (!last) return found;
            }
            index++;
        }
        return found;
    }

    static List<@Nullable Object> indexes(Collection<?> entries, Callable block) {
        List<@Nullable Object> found = new ArrayList<>();
        int index = 0;
        for (Object entry : entries) {
            if (Truth.of(block.call(entry))) found.add((long) index);
            index++;
        }
        return found;
    }

    /** {@code inject(initial) {}} or {@code inject {}} that begins with the first entry. */
    static @Nullable Object inject(Collection<?> entries, @Nullable Object[] a) {
        Callable block = Arg.block(a, a.length - 1);
        Iterator<?> each = entries.iterator();
        if (a.length == 1 && !each.hasNext())
            throw new java.util.NoSuchElementException(
                    "Cannot call inject() on an empty collection without passing an initial value");
        Object value = a.length > 1 ? a[0] : each.next();
        while (each.hasNext()) {
            Object entry = each.next();
            value = entry instanceof Map.Entry<?, ?> pair && block.parameters() == 3
                    ? block.call(value, pair.getKey(), pair.getValue())
                    : block.call(value, entry);
        }
        return value;
    }

    static Map<@Nullable Object, @Nullable Object> groupBy(Collection<?> entries, Callable block) {
        Map<@Nullable Object, @Nullable Object> groups = new LinkedHashMap<>();
        for (Object entry : entries) {
            Object key = Equality.key(Entries.call(block, entry));
            @SuppressWarnings("unchecked")
            List<@Nullable Object> group =
                    (List<@Nullable Object>) groups.computeIfAbsent(key, k -> new ArrayList<Object>());
            add(group, entry);
        }
        return groups;
    }

    static Map<@Nullable Object, @Nullable Object> groupEntries(Map<?, ?> map, Callable block) {
        Map<@Nullable Object, @Nullable Object> groups = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : Entries.of(map)) {
            Object key = Equality.key(Entries.call(block, entry));
            @SuppressWarnings("unchecked")
            Map<@Nullable Object, @Nullable Object> group = (Map<@Nullable Object, @Nullable Object>)
                    groups.computeIfAbsent(key, k -> new LinkedHashMap<Object, Object>());
            group.put(entry.getKey(), entry.getValue());
        }
        return groups;
    }

    static Map<@Nullable Object, @Nullable Object> countBy(Collection<?> entries, Callable block) {
        Map<@Nullable Object, @Nullable Object> counts = new LinkedHashMap<>();
        for (Object entry : entries) {
            Object key = Equality.key(Entries.call(block, entry));
            counts.put(key, counts.get(key) instanceof Integer count ? count + 1 : 1);
        }
        return counts;
    }

    /** The block answers a map, an entry or a list of two. */
    static Map<@Nullable Object, @Nullable Object> collectEntries(Collection<?> entries, @Nullable Callable block) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        for (Object entry : entries) {
            Object made = block == null ? entry : Entries.call(block, entry);
            switch (made) {
                case Map<?, ?> some -> some.forEach((key, value) -> map.put(Equality.key(key), value));
                case Map.Entry<?, ?> one -> map.put(Equality.key(one.getKey()), one.getValue());
                case List<?> pair when pair.size() == 2 -> map.put(Equality.key(pair.get(0)), pair.get(1));
                case null, default ->
                    throw new io.syncline.script.fault.ScriptTrouble(
                            "collectEntries needs a map or a list of key and value from its block");
            }
            Budget.current().entries(map.size() / 8 + 1L);
        }
        return map;
    }

    static List<Object> split(Collection<?> entries, Callable block) {
        List<@Nullable Object> matching = new ArrayList<>();
        List<@Nullable Object> others = new ArrayList<>();
        for (Object entry : entries) (Truth.of(Entries.call(block, entry)) ? matching : others).add(entry);
        return new ArrayList<>(List.of(matching, others));
    }

    /** The entries in their order, each kept once by what the block makes of it. */
    static List<@Nullable Object> unique(Collection<?> entries, @Nullable Callable block) {
        Budget.current().charge(entries.size());
        List<@Nullable Object> kept = new ArrayList<>();
        if (block != null && block.parameters() == 2) {
            for (Object entry : entries) {
                boolean known = false;
                for (Object other : kept) known = known || Sorting.result(block.call(other, entry)) == 0;
                if (!known) kept.add(entry);
            }
            return kept;
        }
        Set<@Nullable Object> seen = new LinkedHashSet<>();
        for (Object entry : entries) {
            Object value = block == null ? entry : block.call(entry);
            if (seen.add(Sorting.identity(value))) kept.add(entry);
        }
        return kept;
    }
}
