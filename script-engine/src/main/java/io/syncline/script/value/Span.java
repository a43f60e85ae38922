package io.syncline.script.value;

import io.syncline.script.budget.Budget;
import io.syncline.script.fault.ScriptTrouble;
import java.util.AbstractList;
import java.util.RandomAccess;

/** A range of whole numbers or of letters: a read-only list that needs no room. */
public final class Span extends AbstractList<Object> implements RandomAccess {
    private final int from;
    private final int to;
    private final int step;
    private final int size;
    private final boolean letters;
    private final String text;

    private Span(int from, int to, int size, boolean letters, String text) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.step = to < from ? -1 : 1;
        this.size = size;
        this.letters = letters;
    }

    /** {@code from..to} with the ends that count; empty when nothing is left between them. */
    public static Span of(Object from, Object to, boolean withFrom, boolean withTo) {
        if (from instanceof Number a && to instanceof Number b && whole(a) && whole(b)) {
            return between(a.longValue(), b.longValue(), withFrom, withTo, false);
        }
        if (from instanceof CharSequence a && to instanceof CharSequence b && a.length() == 1 && b.length() == 1) {
            return between(a.charAt(0), b.charAt(0), withFrom, withTo, true);
        }
        throw new ScriptTrouble("a range goes from one whole number to another, or from one letter to another");
    }

    private static boolean whole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte;
    }

    private static Span between(long from, long to, boolean withFrom, boolean withTo, boolean letters) {
        int step = to < from ? -1 : 1;
        long first = withFrom ? from : from + step;
        long last = withTo ? to : to - step;
        long size = (last - first) * step + 1;
        if (size <= 0) {
            String at = letters ? String.valueOf((char) from) : String.valueOf(from);
            return new Span((int) from, (int) from, 0, letters, at + "..<" + at);
        }
        Budget budget = Budget.current();
        if (size > budget.data().collection()) {
            throw budget.size("a range of more than " + budget.data().collection() + " entries");
        }
        budget.allocate(96);
        String text = letters
                ? (char) first + ".." + (char) last
                : from + (withFrom ? "" : "<") + ".." + (withTo ? "" : "<") + to;
        return new Span((int) first, (int) last, (int) size, letters, text);
    }

    @Override
    public Object get(int index) {
        if (index < 0 || index >= size) throw new IndexOutOfBoundsException("index " + index + " of " + size);
        int value = from + index * step;
        return letters ? String.valueOf((char) value) : (Object) value;
    }

    @Override
    public int size() {
        return size;
    }

    /** The first number of it; meaningless for an empty one. */
    public int from() {
        return from;
    }

    /** The last number of it; meaningless for an empty one. */
    public int to() {
        return to;
    }

    /** As it was written, as far as the language keeps that. */
    @Override
    public String toString() {
        return text;
    }
}
