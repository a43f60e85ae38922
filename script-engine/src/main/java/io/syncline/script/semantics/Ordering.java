package io.syncline.script.semantics;

import io.syncline.script.fault.Kinds;
import io.syncline.script.fault.ScriptTrouble;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Which of two values comes first; null before anything. */
public final class Ordering {
    private Ordering() {}

    /** As {@code <=>}. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == b) return 0;
        if (a == null) return -1;
        if (b == null) return 1;
        if (a instanceof Number x && b instanceof Number y) return Numbers.compare(x, y);
        if (a instanceof CharSequence x && b instanceof CharSequence y)
            return x.toString().compareTo(y.toString());
        if (a instanceof Date x && b instanceof Date y) return Long.compare(x.getTime(), y.getTime());
        if (a instanceof Comparable x && a.getClass() == b.getClass()) return x.compareTo(b);
        throw new ScriptTrouble("cannot compare " + Kinds.of(a) + " with " + Kinds.of(b));
    }
}
