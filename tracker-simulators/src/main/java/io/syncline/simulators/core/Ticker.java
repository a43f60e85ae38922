package io.syncline.simulators.core;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Time in whole milliseconds that never repeats: two changes never share a moment. Safe for many threads. */
public final class Ticker {
    private final Clock clock;
    private Instant last = Instant.EPOCH;

    public Ticker(Clock clock) {
        this.clock = clock;
    }

    /** A moment later than any given out before, the clock's own where possible. */
    public synchronized Instant next() {
        var now = now();
        last = now.isAfter(last) ? now : last.plusMillis(1);
        return last;
    }

    /** The clock's time, not reserved for anyone. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
