package io.syncline.simulators.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time in whole milliseconds that never repeats: two changes never share a moment. Safe for many threads. */
public final class Ticker {
    private final Clock clock;
    private Instant last;

    public Ticker(Clock clock) {
        this(clock, Instant.EPOCH);
    }

    /** Goes on after a moment given out earlier. */
    Ticker(Clock clock, Instant last) {
        this.clock = clock;
        this.last = last;
    }

    /** A moment later than any given out before, the clock's own where possible. */
    public synchronized Instant next() {
        var now = now();
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    /** The latest moment given out. */
    synchronized Instant last() {
        return last;
    }

    /** The clock's time, not reserved for anyone. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
