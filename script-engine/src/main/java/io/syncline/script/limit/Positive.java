package io.syncline.script.limit;

import java.time.Duration;

/** Limits are positive, or nothing could ever run. */
final class Positive {
    private Positive() {}

    static void check(String name, long value) {
        if (value < 1) throw new IllegalArgumentException(name + " limit is " + value);
    }

    static void check(String name, Duration value) {
        if (!value.isPositive()) throw new IllegalArgumentException(name + " limit is " + value);
    }
}
