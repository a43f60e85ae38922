package io.syncline.script.semantics;

import io.syncline.script.budget.Budget;
import io.syncline.script.value.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text a value reads as. Bounded, safe against cycles, and without anything of the host in it. */
public final class TextForm {
    private final Budget budget = Budget.current();
    private final StringBuilder out = new StringBuilder();
    private final Set<Object> path = Collections.newSetFromMap(new IdentityHashMap<>());

    private TextForm() {}

    /** The text of any value; "null" for null. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> text;
            case CharSequence text -> text.toString();
            case Number number -> number(number);
            case Boolean bool -> bool.toString();
            case Span span -> span.toString();
            case Collection<?> all -> form(all);
            case Map<?, ?> map -> form(map);
            case Map.Entry<?, ?> entry -> of(entry.getKey()) + "=" + of(entry.getValue());
            default -> single(value);
        };
    }

    private static String number(Number number) {
        if (number instanceof java.math.BigInteger big) Budget.current().charge(big.bitLength());
        return number.toString();
    }

    private static String single(Object value) {
        return switch (value) {
            case Callable block -> "a block";
            case Class<?> type -> "the type " + type.getSimpleName();
            case Date date -> date.toString();
            case Pattern pattern -> pattern.pattern();
            case Matcher matcher -> "a matcher";
            case Exception failure -> failure.getClass().getSimpleName() + ": " + failure.getMessage();
            default -> plain(value);
        };
    }

    private static String plain(Object value) {
        String name = value.getClass().getName();
        boolean known = name.startsWith("java.time.")
                || name.startsWith("io.syncline.script.")
                || value instanceof StringBuilder;
        return known ? value.toString() : "a value";
    }

    private static String form(Object value) {
        TextForm form = new TextForm();
        form.add(value);
        return form.out.toString();
    }

    private void add(@Nullable Object value) {
        budget.tick();
        if (value instanceof Span || !(value instanceof Collection || value instanceof Map)) {
            out.append(TextForm.of(value));
        } else if (!path.add(value)) {
            out.append(value instanceof Map ? "(this Map)" : "(this Collection)");
        } else {
            budget.enter();
            if (value instanceof Map<?, ?> map) entries(map);
            else if (value instanceof Collection<?> all) items(all);
            budget.leave();
            path.remove(value);
        }
        budget.text(out.length());
    }

    private void items(Collection<?> all) {
        out.append('[');
        boolean first = true;
        for (Object each : all) {
            if (!first) out.append(", ");
            first = false;
            add(each);
        }
        out.append(']');
    }

    private void entries(Map<?, ?> map) {
        if (map.isEmpty()) {
            out.append("[:]");
            return;
        }
        out.append('[');
        boolean first = true;
        for (Map.Entry<?, ?> each : map.entrySet()) {
            if (!first) out.append(", ");
            first = false;
            add(each.getKey());
            out.append(':');
            add(each.getValue());
        }
        out.append(']');
    }
}
