package io.syncline.script.limit;

import java.time.Duration;

/**
 * What one run may use.
 *
 * @param time own time; waiting for the tracker does not count
 * @param steps calls, loop rounds and charged library work
 * @param allocated bytes
 * @param depth calls inside one another
 * @param helperCalls questions to the tracker
 */
public record RunLimits(Duration time, long steps, long allocated, int depth, int helperCalls) {
    public RunLimits {
        Positive.check("script time", time);
        Positive.check("script steps", steps);
        Positive.check("script allocation", allocated);
        Positive.check("script depth", depth);
        Positive.check("script helper calls", helperCalls);
    }

    /** 5 seconds, 1,000,000 steps, 16 MiB, 200 levels, 50 questions. */
    public static RunLimits defaults() {
        return new RunLimits(Duration.ofSeconds(5), 1_000_000, 16L << 20, 200, 50);
    }

    public RunLimits withTime(Duration other) {
        return new RunLimits(other, steps, allocated, depth, helperCalls);
    }

    public RunLimits withSteps(long other) {
        return new RunLimits(time, other, allocated, depth, helperCalls);
    }
}
