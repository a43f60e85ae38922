package io.syncline.script.library;

import io.syncline.script.fault.ScriptTrouble;
import java.math.BigDecimal;
import java.math.BigInteger;

/** {@code Math.max} and {@code Math.min}: which of Java's functions the language takes follows from the types of both numbers. */
final class Extremes {
    private Extremes() {}

    static Number of(Number a, Number b, boolean largest) {
        if (a instanceof Double || b instanceof Double) return doubles(a, b, largest);
        int wide = (wide(a) ? 1 : 0) + (wide(b) ? 1 : 0);
        boolean whole =
                !(a instanceof Float || a instanceof BigDecimal || b instanceof Float || b instanceof BigDecimal);
        boolean longs = a instanceof Long || b instanceof Long;
        if (whole && !longs) return ints(a, b, largest);
        if (wide == 0) return largest ? Math.max(a.longValue(), b.longValue()) : Math.min(a.longValue(), b.longValue());
        boolean floats = wide == 1 || a instanceof Float && b instanceof Float;
        if (!floats) return doubles(a, b, largest);
        return largest ? Math.max(a.floatValue(), b.floatValue()) : Math.min(a.floatValue(), b.floatValue());
    }

    private static boolean wide(Number number) {
        return number instanceof Float || number instanceof BigDecimal || number instanceof BigInteger;
    }

    private static Number ints(Number a, Number b, boolean largest) {
        return largest ? Math.max(whole(a), whole(b)) : Math.min(whole(a), whole(b));
    }

    private static Number doubles(Number a, Number b, boolean largest) {
        return largest ? Math.max(a.doubleValue(), b.doubleValue()) : Math.min(a.doubleValue(), b.doubleValue());
    }

    /** The language would cut a larger one off without a word. */
    private static int whole(Number number) {
        if (number instanceof BigInteger large && large.bitLength() > 31)
            throw new ScriptTrouble("the number is too large for Math.max and Math.min; use a.max(b)");
        return number.intValue();
    }
}
