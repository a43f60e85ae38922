package io.syncline.script.worker;

import java.time.Duration;

/**
 * How many workers there are, and how patient one is with them.
 *
 * @param workers processes that run scripts
 * @param runsEach scripts that one of them runs at a time
 * @param tolerance what a run or a compilation may take longer than its limit, for the way there and back, before its worker is
 *     killed
 */
public record WorkerSettings(int workers, int runsEach, Duration tolerance) {
    public WorkerSettings {
        if (workers < 1) throw new IllegalArgumentException("script workers is " + workers);
        if (runsEach < 1) throw new IllegalArgumentException("script runs of one worker is " + runsEach);
        if (tolerance.isNegative()) throw new IllegalArgumentException("script worker tolerance is " + tolerance);
    }

    /** Two workers of four runs each, one second. */
    public static WorkerSettings defaults() {
        return new WorkerSettings(2, 4, Duration.ofSeconds(1));
    }
}
