package io.syncline.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the highest rate that a system sustains.
 *
 * @param from first rate
 * @param factor from one rate to the next
 * @param to last rate that is tried
 */
record Ramp(double from, double factor, double to) {
    private static final double LIMIT_P95_MILLIS = 1000;

    Ramp {
        if (!(from > 0)) throw new IllegalArgumentException("first rate is " + from);
        if (!(factor > 1)) throw new IllegalArgumentException("rates do not rise by a factor of " + factor);
    }

    /** What is done at one rate. */
    interface Step {
        LoadResult at(double rate);
    }

    /** Every step up to and including the first that was not sustained. */
    List<LoadResult> climb(Step step) {
        List<LoadResult> steps = new ArrayList<>();
        for (double rate = from; rate <= to; rate *= factor) {
            LoadResult result = step.at(Math.round(rate));
            steps.add(result);
            if (!sustained(result)) break;
        }
        return steps;
    }

    /** The highest rate among the steps that was sustained. */
    static Optional<LoadResult> highest(List<LoadResult> steps) {
        return steps.stream().filter(Ramp::sustained).reduce((lower, higher) -> higher);
    }

    /** Clean, in time, and no more than a second's work waiting in the lane. */
    static boolean sustained(LoadResult result) {
        return result.clean()
                && result.account().editToWrite().p95() <= LIMIT_P95_MILLIS
                && result.queuedAfter() <= result.rate();
    }
}
