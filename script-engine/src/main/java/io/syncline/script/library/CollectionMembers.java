package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Conversions;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.TextForm;
import io.syncline.script.semantics.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists and sets alike. */
final class CollectionMembers {
    private CollectionMembers() {}

    static Collection<?> all(Object self) {
        Collection<?> all = (Collection<?>) self;
        Budget.current().charge(all.size() / 8 + 1L);
        return all;
    }

    private static @Nullable Callable block(@Nullable Object[] a) {
        return a.length > 0 && a[a.length - 1] instanceof Callable block ? block : null;
    }

    static void register(TypeTable table) {
        table.method("size()", (self, a) -> ((Collection<?>) self).size())
                .method("isEmpty()", (self, a) -> ((Collection<?>) self).isEmpty())
                .method("contains(value)", (self, a) -> Equality.member(all(self), Arg.at(a, 0)))
                .method("containsAll(values)", (self, a) -> Arg.collection(a, 0).stream()
                        .allMatch(each -> Equality.member(all(self), each)))
                .method("disjoint(values)", (self, a) -> Arg.collection(a, 0).stream()
                        .noneMatch(each -> Equality.member(all(self), each)))
                .method("each() {}", (self, a) -> Iteration.each(self, Arg.block(a, 0)))
                .method("eachWithIndex() {}", (self, a) -> Iteration.eachWithIndex(self, Arg.block(a, 0)))
                .method("reverseEach() {}", (self, a) -> {
                    Iteration.each(reversed(all(self)), Arg.block(a, 0));
                    return self;
                })
                .method("collect(into?) {}?", CollectionMembers::collect)
                .method("collectMany() {}", (self, a) -> Iteration.collectMany(all(self), Arg.block(a, 0)))
                .method("collectEntries() {}?", (self, a) -> Iteration.collectEntries(all(self), block(a)))
                .method(
                        "find() {}?",
                        (self, a) -> a.length == 0
                                ? Iteration.find(all(self), identity())
                                : Iteration.find(all(self), Arg.block(a, 0)))
                .method(
                        "findAll() {}?",
                        (self, a) ->
                                same(self, Iteration.findAll(all(self), a.length == 0 ? identity() : Arg.block(a, 0))))
                .method("findResult() {}", (self, a) -> Iteration.findResult(all(self), Arg.block(a, 0)))
                .method("findResults() {}", (self, a) -> Iteration.findResults(all(self), Arg.block(a, 0)))
                .method("findIndexOf() {}", (self, a) -> Iteration.index(all(self), Arg.block(a, 0), false))
                .method("findLastIndexOf() {}", (self, a) -> Iteration.index(all(self), Arg.block(a, 0), true))
                .method("findIndexValues() {}", (self, a) -> Iteration.indexes(all(self), Arg.block(a, 0)))
                .method("grep(filter)", (self, a) -> Iteration.findAll(all(self), new Filter(Arg.at(a, 0))))
                .method(
                        "any() {}?",
                        (self, a) -> Iteration.any(all(self), a.length == 0 ? identity() : Arg.block(a, 0)))
                .method(
                        "every() {}?",
                        (self, a) -> Iteration.every(all(self), a.length == 0 ? identity() : Arg.block(a, 0)))
                .method("count(value?)", (self, a) -> count(all(self), a))
                .method("countBy() {}", (self, a) -> Iteration.countBy(all(self), Arg.block(a, 0)))
                .method("groupBy() {}", (self, a) -> Iteration.groupBy(all(self), Arg.block(a, 0)))
                .method("inject(initial?) {}", (self, a) -> Iteration.inject(all(self), a))
                .method("sum(initial?) {}?", (self, a) -> Sorting.sum(all(self), a))
                .method("max() {}?", (self, a) -> Sorting.extreme(all(self), block(a), true))
                .method("min() {}?", (self, a) -> Sorting.extreme(all(self), block(a), false))
                .method("toSorted() {}?", (self, a) -> Sorting.sorted(all(self), block(a)))
                .method("toUnique() {}?", (self, a) -> same(self, Iteration.unique(all(self), block(a))))
                .method("join(separator?)", (self, a) -> join(all(self), Arg.text(a, 0, "")))
                .method("flatten()", (self, a) -> same(self, flatten(all(self), new ArrayList<>())))
                .method("first()", (self, a) -> end(self, true))
                .method("last()", (self, a) -> end(self, false))
                .method("head()", (self, a) -> end(self, true))
                .method("split() {}", (self, a) -> Iteration.split(all(self), Arg.block(a, 0)))
                .method("toList()", (self, a) -> copy(all(self)))
                .method("toSet()", (self, a) -> Conversions.set(all(self)))
                .method("indexed(from?)", (self, a) -> indexed(all(self), a.length > 0 ? Arg.whole(a, 0) : 0))
                .method("withIndex(from?)", (self, a) -> withIndex(all(self), a.length > 0 ? Arg.whole(a, 0) : 0))
                .method(
                        "intersect(values)",
                        (self, a) -> same(self, Iteration.findAll(all(self), new Filter(copy(Arg.collection(a, 0))))))
                .method(
                        "asImmutable()",
                        (self, a) -> self instanceof List<?> list
                                ? Collections.unmodifiableList(list)
                                : Collections.unmodifiableSet((java.util.Set<?>) self))
                .property("empty", (self, a) -> ((Collection<?>) self).isEmpty());
        registerChanges(table);
    }

    private static void registerChanges(TypeTable table) {
        table.method("add(value)", (self, a) -> append((Collection<?>) self, Arg.at(a, 0)))
                .method("addAll(values)", (self, a) -> appendAll((Collection<?>) self, Arg.collection(a, 0)))
                .method(
                        "removeElement(value)",
                        (self, a) -> removeAll(self, Collections.singletonList(Arg.at(a, 0)), true))
                .method("removeAll(values)", CollectionMembers::removeAll)
                .method("retainAll(values)", CollectionMembers::retainAll)
                .method(
                        "removeIf() {}",
                        (self, a) ->
                                keep(self, each -> !Truth.of(Arg.block(a, 0).call(each))))
                .method("clear()", (self, a) -> {
                    ((Collection<?>) self).clear();
                    return null;
                });
    }

    /** A filter as a block: values of a list, a pattern, a type or a block. */
    record Filter(@Nullable Object filter) implements Callable {
        @Override
        public @Nullable Object call(@Nullable Object... arguments) {
            return Truth.isCase(arguments[0], filter);
        }

        @Override
        public int parameters() {
            return 1;
        }
    }

    private static Callable identity() {
        return new Callable() {
            @Override
            public @Nullable Object call(@Nullable Object... arguments) {
                return arguments[0];
            }

            @Override
            public int parameters() {
                return 1;
            }
        };
    }

    /** A set stays a set. */
    private static Collection<@Nullable Object> same(Object self, List<@Nullable Object> made) {
        return self instanceof java.util.Set ? Conversions.set(made) : made;
    }

    static List<@Nullable Object> copy(Collection<?> all) {
        Budget.current().entries(all.size());
        return new ArrayList<>(all);
    }

    static List<@Nullable Object> reversed(Collection<?> all) {
        List<@Nullable Object> copy = copy(all);
        Collections.reverse(copy);
        return copy;
    }

    private static Object collect(Object self, @Nullable Object[] a) {
        if (a.length == 0) return copy(all(self));
        List<@Nullable Object> made = Iteration.collect(all(self), Arg.block(a, a.length - 1));
        if (a.length == 1) return made;
        appendAll((Collection<?>) Arg.collection(a, 0), made);
        return Arg.collection(a, 0);
    }

    private static int count(Collection<?> all, @Nullable Object[] a) {
        if (Arg.isBlock(a, 0)) return Iteration.count(all, Arg.block(a, 0));
        int count = 0;
        for (Object each : all) if (Equality.equal(each, Arg.at(a, 0))) count++;
        return count;
    }

    static String join(Collection<?> all, String separator) {
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (Object each : all) {
            if (!first) out.append(separator);
            first = false;
            out.append(TextForm.of(each));
            if (out.length() > 512) Budget.current().text(out.length());
        }
        return out.toString();
    }

    private static List<@Nullable Object> flatten(Collection<?> all, List<@Nullable Object> into) {
        Budget budget = Budget.current();
        budget.enter();
        for (Object each : all) {
            budget.tick();
            if (each instanceof Collection<?> inside) flatten(inside, into);
            else Iteration.add(into, each);
        }
        budget.leave();
        return into;
    }

    private static @Nullable Object end(Object self, boolean first) {
        Collection<?> all = (Collection<?>) self;
        if (all.isEmpty())
            throw new java.util.NoSuchElementException(
                    "Cannot access " + (first ? "first" : "last") + "() element from an empty List");
        if (all instanceof List<?> list) return first ? list.getFirst() : list.getLast();
        List<@Nullable Object> copy = copy(all);
        return first ? copy.getFirst() : copy.getLast();
    }

    private static Map<@Nullable Object, @Nullable Object> indexed(Collection<?> all, int from) {
        Budget.current().entries(all.size());
        Map<@Nullable Object, @Nullable Object> indexed = new LinkedHashMap<>();
        int index = from;
        for (Object each : all) indexed.put(index++, each);
        return indexed;
    }

    private static List<Object> withIndex(Collection<?> all, int from) {
        Budget.current().entries(all.size() * 2L);
        List<Object> pairs = new ArrayList<>();
        int index = from;
        for (Object each : all) {
            List<@Nullable Object> pair = new ArrayList<>(2);
            pair.add(each);
            pair.add(index++);
            pairs.add(pair);
        }
        return pairs;
    }

    @SuppressWarnings("unchecked")
    static boolean append(Collection<?> all, @Nullable Object value) {
        Budget budget = Budget.current();
        if (all.size() >= budget.data().collection()) budget.entries(all.size() + 1L);
        budget.allocate(16);
        return ((Collection<@Nullable Object>) all).add(Equality.entry(value));
    }

    static boolean appendAll(Collection<?> all, Collection<?> more) {
        Budget.current().entries((long) all.size() + more.size());
        boolean changed = false;
        for (Object each : new ArrayList<>(more)) changed |= append(all, each);
        return changed;
    }

    private static boolean removeAll(Object self, Collection<?> gone, boolean first) {
        Collection<?> all = (Collection<?>) self;
        Budget.current().charge((long) all.size() * gone.size() / 4 + 1);
        if (!first) return keep(self, each -> !Equality.member(gone, each));
        boolean[] done = new boolean[1];
        return keep(self, each -> {
            boolean goes = !done[0] && Equality.member(gone, each);
            done[0] |= goes;
            return !goes;
        });
    }

    private static Object removeAll(Object self, @Nullable Object[] a) {
        if (Arg.isBlock(a, 0))
            return keep(self, each -> !Truth.of(Arg.block(a, 0).call(each)));
        return removeAll(self, Arg.collection(a, 0), false);
    }

    private static Object retainAll(Object self, @Nullable Object[] a) {
        if (Arg.isBlock(a, 0))
            return keep(self, each -> Truth.of(Arg.block(a, 0).call(each)));
        return keep(self, each -> Equality.member(Arg.collection(a, 0), each));
    }

    /** Changes the collection itself, and tells whether it did. */
    @SuppressWarnings("unchecked")
    private static boolean keep(Object self, java.util.function.Predicate<@Nullable Object> stays) {
        Collection<@Nullable Object> all = (Collection<@Nullable Object>) self;
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object each : all) if (stays.test(each)) kept.add(each);
        if (kept.size() == all.size()) return false;
        all.clear();
        all.addAll(kept);
        return true;
    }
}
