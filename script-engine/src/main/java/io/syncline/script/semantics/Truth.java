package io.syncline.script.semantics;

import io.syncline.script.budget.Budget;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a value counts as true, and when it is a case of another. */
public final class Truth {
    private Truth() {}

    /** Empty, zero and null are false. */
    public static boolean of(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean bool -> bool;
            case CharSequence text -> !text.isEmpty();
            case Number number -> number.doubleValue() != 0;
            case Collection<?> all -> !all.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case Matcher matcher -> matcher.reset().find();
            case Iterator<?> iterator -> iterator.hasNext();
            default -> true;
        };
    }

    /** As {@code switch} and {@code in} decide. */
    public static boolean isCase(@Nullable Object value, @Nullable Object candidate) {
        return switch (candidate) {
            case null -> value == null;
            case Class<?> type -> type.isInstance(value);
            case Collection<?> all -> Equality.member(all, value);
            case Map<?, ?> map -> of(map.get(Equality.key(value)));
            case Pattern pattern -> value != null && Patterns.matches(pattern, TextForm.of(value));
            case Callable block -> of(block.call(value));
            default -> {
                Budget.current().tick();
                yield Equality.equal(candidate, value);
            }
        };
    }
}
