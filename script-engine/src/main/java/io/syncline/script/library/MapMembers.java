package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.Ordering;
import io.syncline.script.value.Frozen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Maps. */
final class MapMembers {
    private MapMembers() {}

    private static Map<?, ?> map(Object self) {
        return (Map<?, ?>) self;
    }

    @SuppressWarnings("unchecked")
    private static Map<@Nullable Object, @Nullable Object> open(Object self) {
        return (Map<@Nullable Object, @Nullable Object>) self;
    }

    private static Collection<?> entries(Object self) {
        return Entries.of(map(self));
    }

    static void register(TypeTable table) {
        table.method("get(key, otherwise?)", MapMembers::get)
                .method(
                        "getOrDefault(key, otherwise)",
                        (self, a) -> map(self).containsKey(Equality.key(Arg.at(a, 0)))
                                ? map(self).get(Equality.key(Arg.at(a, 0)))
                                : Arg.at(a, 1))
                .method("containsKey(key)", (self, a) -> map(self).containsKey(Equality.key(Arg.at(a, 0))))
                .method("containsValue(value)", (self, a) -> contains(map(self), Arg.at(a, 0)))
                .method("keySet()", (self, a) -> new LinkedHashSet<>(keys(map(self))))
                .method(
                        "values()",
                        (self, a) -> CollectionMembers.copy(map(self).values()))
                .method("entrySet()", (self, a) -> new LinkedHashSet<>(Entries.of(map(self))))
                .method("size()", (self, a) -> map(self).size())
                .method("isEmpty()", (self, a) -> map(self).isEmpty())
                .method("each() {}", (self, a) -> Iteration.each(self, Arg.block(a, 0)))
                .method("eachWithIndex() {}", (self, a) -> Iteration.eachWithIndex(self, Arg.block(a, 0)))
                .method("collect() {}", (self, a) -> Iteration.collect(entries(self), Arg.block(a, 0)))
                .method("collectMany() {}", (self, a) -> Iteration.collectMany(entries(self), Arg.block(a, 0)))
                .method("collectEntries() {}", (self, a) -> Iteration.collectEntries(entries(self), Arg.block(a, 0)))
                .method("find() {}", (self, a) -> Iteration.find(entries(self), Arg.block(a, 0)))
                .method("findAll() {}", (self, a) -> Iteration.findEntries(map(self), Arg.block(a, 0)))
                .method("findResult() {}", (self, a) -> Iteration.findResult(entries(self), Arg.block(a, 0)))
                .method("findResults() {}", (self, a) -> Iteration.findResults(entries(self), Arg.block(a, 0)))
                .method("any() {}", (self, a) -> Iteration.any(entries(self), Arg.block(a, 0)))
                .method("every() {}", (self, a) -> Iteration.every(entries(self), Arg.block(a, 0)))
                .method("count() {}", (self, a) -> Iteration.count(entries(self), Arg.block(a, 0)))
                .method("countBy() {}", (self, a) -> Iteration.countBy(entries(self), Arg.block(a, 0)))
                .method("groupBy() {}", (self, a) -> Iteration.groupEntries(map(self), Arg.block(a, 0)))
                .method("inject(initial?) {}", (self, a) -> Iteration.inject(entries(self), a))
                .method("sum(initial?) {}", (self, a) -> Sorting.sum(entries(self), a))
                .method("max() {}", (self, a) -> Sorting.extreme(entries(self), Arg.block(a, 0), true))
                .method("min() {}", (self, a) -> Sorting.extreme(entries(self), Arg.block(a, 0), false))
                .method(
                        "sort() {}?",
                        (self, a) -> Sorting.sortedEntries(map(self), a.length > 0 ? Arg.block(a, 0) : null))
                .method("subMap(keys)", (self, a) -> sub(map(self), Arg.collection(a, 0)))
                .method("take(count)", (self, a) -> some(map(self), 0, Arg.whole(a, 0)))
                .method("drop(count)", (self, a) -> some(map(self), Arg.whole(a, 0), Integer.MAX_VALUE))
                .method("asImmutable()", (self, a) -> Collections.unmodifiableMap(map(self)));
        registerChanges(table);
    }

    private static void registerChanges(TypeTable table) {
        table.method("put(key, value)", (self, a) -> put(map(self), Arg.at(a, 0), Arg.at(a, 1)))
                .method("putAll(map)", (self, a) -> {
                    putAll(map(self), Arg.at(a, 0));
                    return null;
                })
                .method(
                        "putIfAbsent(key, value)",
                        (self, a) -> map(self).get(Equality.key(Arg.at(a, 0))) == null
                                ? put(map(self), Arg.at(a, 0), Arg.at(a, 1))
                                : map(self).get(Equality.key(Arg.at(a, 0))))
                .method("computeIfAbsent(key) {}", MapMembers::computed)
                .method("remove(key)", (self, a) -> open(self).remove(Equality.key(Arg.at(a, 0))))
                .method("clear()", (self, a) -> {
                    open(self).clear();
                    return null;
                });
    }

    /** With a second argument: that is put and answered when the key is not there. */
    private static @Nullable Object get(Object self, @Nullable Object[] a) {
        Object key = Equality.key(Arg.at(a, 0));
        if (a.length == 1 || map(self).containsKey(key)) return map(self).get(key);
        put(map(self), key, a[1]);
        return a[1];
    }

    private static @Nullable Object computed(Object self, @Nullable Object[] a) {
        Object known = map(self).get(Equality.key(Arg.at(a, 0)));
        if (known != null) return known;
        Object made = Arg.block(a, 1).call(Arg.at(a, 0));
        if (made != null) put(map(self), Arg.at(a, 0), made);
        return made;
    }

    /** An empty map that keeps its keys in their natural order, whatever is put into it later. */
    static Map<@Nullable Object, @Nullable Object> inOrder() {
        return new TreeMap<>(Ordering::compare);
    }

    /** An empty map that keeps an order as this one does. */
    static Map<@Nullable Object, @Nullable Object> like(Map<?, ?> map) {
        return map instanceof SortedMap ? inOrder() : new LinkedHashMap<>();
    }

    private static boolean contains(Map<?, ?> map, @Nullable Object value) {
        Budget.current().charge(map.size() + 1L);
        return map.values().stream().anyMatch(each -> Equality.alike(each, value));
    }

    private static List<@Nullable Object> keys(Map<?, ?> map) {
        return CollectionMembers.copy(map.keySet());
    }

    private static Map<@Nullable Object, @Nullable Object> sub(Map<?, ?> map, Collection<?> keys) {
        Map<@Nullable Object, @Nullable Object> sub = new LinkedHashMap<>();
        for (Object each : keys) {
            Object key = Equality.key(each);
            if (map.containsKey(key)) sub.put(key, map.get(key));
        }
        return sub;
    }

    private static Map<@Nullable Object, @Nullable Object> some(Map<?, ?> map, int from, int count) {
        Map<@Nullable Object, @Nullable Object> some = new LinkedHashMap<>();
        int index = 0;
        for (Map.Entry<?, ?> entry : new ArrayList<>(Entries.of(map))) {
            boolean in = index >= from && (long) index < (long) from + count;
            if (in) some.put(entry.getKey(), entry.getValue());
            index++;
        }
        return some;
    }

    /** Puts one entry and answers what was there. */
    @SuppressWarnings("unchecked")
    static @Nullable Object put(Map<?, ?> map, @Nullable Object key, @Nullable Object value) {
        Budget budget = Budget.current();
        if (map.size() >= budget.data().collection()) budget.entries(map.size() + 1L);
        budget.allocate(48);
        return ((Map<@Nullable Object, @Nullable Object>) map).put(Equality.key(key), Frozen.thawed(value));
    }

    /** Puts the entries of a map, or one entry. */
    static void putAll(Map<?, ?> map, @Nullable Object more) {
        switch (more) {
            case Map<?, ?> entries -> entries.forEach((key, value) -> put(map, key, value));
            case Map.Entry<?, ?> entry -> put(map, entry.getKey(), entry.getValue());
            case null, default -> throw new ScriptTrouble("a map is needed here, not " + Kinds.of(more));
        }
    }

    static void registerEntry(TypeTable table) {
        table.method("getKey()", (self, a) -> ((Map.Entry<?, ?>) self).getKey())
                .method("getValue()", (self, a) -> ((Map.Entry<?, ?>) self).getValue())
                .property("key", (self, a) -> ((Map.Entry<?, ?>) self).getKey())
                .property("value", (self, a) -> ((Map.Entry<?, ?>) self).getValue());
    }
}
