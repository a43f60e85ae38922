package io.syncline.benchmarks.load;

import java.time.Duration;
import java.time.Instant;

/** A steady rate for some time. */
public record Pace(double perSecond, Duration time) {
    public Pace {
        if (!(perSecond > 0)) throw new IllegalArgumentException("rate is " + perSecond + " a second");
        if (!time.isPositive()) throw new IllegalArgumentException("time is " + time);
    }

    /** How many edits there are, at least one. */
    public int edits() {
        return Math.max(1, (int) Math.round(perSecond * time.toMillis() / 1000));
    }

    /** When an edit is due, counted from 0. */
    public Instant due(Instant start, int number) {
        return start.plusNanos(Math.round(number * 1e9 / perSecond));
    }
}
