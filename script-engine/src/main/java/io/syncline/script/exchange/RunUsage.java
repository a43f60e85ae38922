package io.syncline.script.exchange;

import java.time.Duration;

/**
 * What a run used of its budgets.
 *
 * @param steps calls, loop rounds and charged library work
 * @param allocated bytes that were charged
 * @param time from start to end, waiting for the tracker included
 */
public record RunUsage(long steps, long allocated, Duration time) {
    private static final RunUsage NONE = new RunUsage(0, 0, Duration.ZERO);

    /** Of a script that did not run. */
    public static RunUsage none() {
        return NONE;
    }
}
