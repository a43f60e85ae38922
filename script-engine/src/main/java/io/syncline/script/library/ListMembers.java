package io.syncline.script.library;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.semantics.Callable;
import io.syncline.script.semantics.Equality;
import io.syncline.script.semantics.Truth;
import io.syncline.script.value.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists: everything about positions, on top of what all collections have. */
final class ListMembers {
    private ListMembers() {}

    private static List<?> list(Object self) {
        List<?> list = (List<?>) self;
        Budget.current().charge(list.size() / 8 + 1L);
        return list;
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> open(Object self) {
        return (List<@Nullable Object>) list(self);
    }

    static void register(TypeTable table) {
        table.method("get(index)", (self, a) -> ((List<?>) self).get(Arg.whole(a, 0)))
                .method("set(index, value)", (self, a) -> open(self).set(Arg.whole(a, 0), Arg.at(a, 1)))
                .method("indexOf(value)", (self, a) -> position(list(self), Arg.at(a, 0), false))
                .method("lastIndexOf(value)", (self, a) -> position(list(self), Arg.at(a, 0), true))
                .method(
                        "reverse(inPlace?)",
                        (self, a) -> a.length > 0 && Truth.of(Arg.at(a, 0))
                                ? replaced(self, CollectionMembers.reversed(list(self)))
                                : CollectionMembers.reversed(list(self)))
                .method("sort(inPlace?) {}?", ListMembers::sort)
                .method("unique(inPlace?) {}?", ListMembers::unique)
                .method("tail()", (self, a) -> rest(self, 1, Integer.MAX_VALUE))
                .method("init()", (self, a) -> rest(self, 0, list(self).size() - 1))
                .method("take(count)", (self, a) -> part(list(self), 0, Arg.whole(a, 0)))
                .method("drop(count)", (self, a) -> part(list(self), Arg.whole(a, 0), Integer.MAX_VALUE))
                .method(
                        "takeRight(count)",
                        (self, a) ->
                                part(list(self), list(self).size() - Math.max(0, Arg.whole(a, 0)), Integer.MAX_VALUE))
                .method(
                        "dropRight(count)",
                        (self, a) -> part(list(self), 0, list(self).size() - Math.max(0, Arg.whole(a, 0))))
                .method("takeWhile() {}", (self, a) -> part(list(self), 0, whilst(list(self), Arg.block(a, 0))))
                .method(
                        "dropWhile() {}",
                        (self, a) -> part(list(self), whilst(list(self), Arg.block(a, 0)), Integer.MAX_VALUE))
                .method("subList(from, to)", (self, a) -> sub(list(self), Arg.whole(a, 0), Arg.whole(a, 1)))
                .method("collate(size)", (self, a) -> collate(list(self), Arg.whole(a, 0)))
                .method("transpose()", (self, a) -> transpose(list(self)))
                .method("swap(one, other)", (self, a) -> {
                    Collections.swap(open(self), Arg.whole(a, 0), Arg.whole(a, 1));
                    return self;
                })
                .method("push(value)", (self, a) -> insert(self, 0, Arg.at(a, 0)))
                .method("pop()", (self, a) -> taken(self, 0))
                .method("removeAt(index)", (self, a) -> taken(self, Arg.whole(a, 0)))
                .method("remove(indexOrValue)", ListMembers::remove)
                .method("removeLast()", (self, a) -> taken(self, list(self).size() - 1))
                .method("removeFirst()", (self, a) -> taken(self, 0))
                .method("addFirst(value)", (self, a) -> insert(self, 0, Arg.at(a, 0)))
                .method("addLast(value)", (self, a) -> CollectionMembers.append(list(self), Arg.at(a, 0)));
    }

    private static int position(List<?> list, @Nullable Object value, boolean last) {
        int found = -1;
        for (int index = 0; index < list.size(); index++) {
            if (!Equality.alike(list.get(index), value)) continue;
            found = index;
            if (!last) return found;
        }
        return found;
    }

    private static Object replaced(Object self, List<@Nullable Object> by) {
        List<@Nullable Object> list = open(self);
        for (int index = 0; index < by.size(); index++) list.set(index, by.get(index));
        return self;
    }

    /** In place unless told otherwise; a list that cannot change is answered as a new one. */
    private static Object sort(Object self, @Nullable Object[] a) {
        Callable block = a.length > 0 && a[a.length - 1] instanceof Callable last ? last : null;
        boolean inPlace = a.length == 0 || a[0] instanceof Callable || Truth.of(a[0]);
        List<@Nullable Object> sorted = Sorting.sorted(list(self), block);
        return inPlace && !(self instanceof Span) ? replaced(self, sorted) : sorted;
    }

    private static Object unique(Object self, @Nullable Object[] a) {
        Callable block = a.length > 0 && a[a.length - 1] instanceof Callable last ? last : null;
        boolean inPlace = a.length == 0 || a[0] instanceof Callable || Truth.of(a[0]);
        List<@Nullable Object> unique = Iteration.unique(list(self), block);
        if (!inPlace || self instanceof Span) return unique;
        List<@Nullable Object> list = open(self);
        if (unique.size() == list.size()) return self;
        list.clear();
        list.addAll(unique);
        return self;
    }

    private static List<@Nullable Object> rest(Object self, int from, int to) {
        if (list(self).isEmpty()) throw new java.util.NoSuchElementException("the list is empty");
        return part(list(self), from, to);
    }

    static List<@Nullable Object> part(List<?> list, int from, int to) {
        int start = Math.clamp(from, 0, list.size());
        int end = Math.clamp(to, start, list.size());
        return CollectionMembers.copy(list.subList(start, end));
    }

    private static List<@Nullable Object> sub(List<?> list, int from, int to) {
        return CollectionMembers.copy(list.subList(from, to));
    }

    private static int whilst(List<?> list, Callable block) {
        int end = 0;
        while (end < list.size() && Truth.of(block.call(list.get(end)))) end++;
        return end;
    }

    private static List<Object> collate(List<?> list, int size) {
        if (size < 1) throw new ScriptTrouble("collate needs a size of at least 1");
        List<Object> groups = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) groups.add(part(list, from, from + size));
        return groups;
    }

    private static List<Object> transpose(List<?> lists) {
        List<Object> turned = new ArrayList<>();
        int columns = lists.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Object each : lists)
            columns = Math.min(columns, Arg.collection(new Object[] {each}, 0).size());
        Budget.current().entries((long) columns * lists.size());
        for (int column = 0; column < columns; column++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Object each : lists)
                row.add(CollectionMembers.copy(Arg.collection(new Object[] {each}, 0))
                        .get(column));
            turned.add(row);
        }
        return turned;
    }

    private static boolean insert(Object self, int index, @Nullable Object value) {
        Budget.current().entries(list(self).size() + 1L);
        open(self).add(index, value);
        return true;
    }

    private static @Nullable Object taken(Object self, int index) {
        if (list(self).isEmpty()) throw new java.util.NoSuchElementException("Cannot pop() an empty List");
        return open(self).remove(index);
    }

    /** A whole number is a position, anything else an entry. */
    private static @Nullable Object remove(Object self, @Nullable Object[] a) {
        if (Arg.at(a, 0) instanceof Integer index) return open(self).remove((int) index);
        int at = position(list(self), Arg.at(a, 0), false);
        if (at < 0) return false;
        open(self).remove(at);
        return true;
    }

    /** {@code list[index]}, {@code list[-1]}, {@code list[1..2]}, {@code list[[0, 2]]}. */
    static @Nullable Object at(List<?> list, @Nullable Object index) {
        if (index instanceof Number number) {
            int at = number.intValue() < 0 ? number.intValue() + list.size() : number.intValue();
            if (at < 0)
                throw new ArrayIndexOutOfBoundsException(
                        "Negative array index [" + number + "] too large for array size " + list.size());
            return at < list.size() ? list.get(at) : null;
        }
        if (index instanceof Span span) return slice(list, span);
        if (index instanceof Collection<?> many) {
            List<@Nullable Object> picked = new ArrayList<>();
            for (Object each : many) Iteration.add(picked, at(list, each));
            return picked;
        }
        throw new ScriptTrouble("a list has positions, not " + Kinds.of(index));
    }

    private static List<@Nullable Object> slice(List<?> list, Span span) {
        List<@Nullable Object> slice = new ArrayList<>();
        if (span.isEmpty()) return slice;
        int from = bound(span.from(), list.size());
        int to = bound(span.to(), list.size());
        Budget.current().entries(Math.abs((long) to - from) + 1);
        int step = to < from ? -1 : 1;
        for (int at = from; at != to + step; at += step) slice.add(list.get(at));
        return slice;
    }

    static int bound(int index, int size) {
        int at = index < 0 ? index + size : index;
        if (at < 0 || at >= size)
            throw new IndexOutOfBoundsException("index " + index + " is outside of " + size + " entries");
        return at;
    }

    /** {@code list[index] = value}; positions behind the end are filled with null. */
    @SuppressWarnings("unchecked")
    static void put(List<?> self, @Nullable Object index, @Nullable Object value) {
        List<@Nullable Object> list = (List<@Nullable Object>) self;
        if (!(index instanceof Number number)) throw new ScriptTrouble("a list has positions, not " + Kinds.of(index));
        int at = number.intValue() < 0 ? number.intValue() + list.size() : number.intValue();
        if (at < 0)
            throw new ArrayIndexOutOfBoundsException(
                    "Negative array index [" + number + "] too large for array size " + list.size());
        Budget.current().entries(Math.max(list.size(), at + 1L) / 8 + 1);
        if (at >= Budget.current().data().collection()) Budget.current().entries(at + 1L);
        while (at >= list.size()) list.add(null);
        list.set(at, value);
    }
}
