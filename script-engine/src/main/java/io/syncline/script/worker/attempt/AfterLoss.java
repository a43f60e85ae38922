package io.syncline.script.worker.attempt;

import io.syncline.script.worker.pool.LineLost;

/** What to do when a worker was lost in the middle of something. */
enum AfterLoss {
    /** Once more, with any worker: it was not to blame. */
    REPEAT,
    /** Once more, with a worker of its own: then it is clear who is to blame. */
    REPEAT_ALONE,
    /** It took too long. */
    TOO_LONG,
    /** It ended its worker, alone as it was. */
    TOO_MUCH,
    /** It has had an effect: only whoever knows the event may repeat it. */
    LOST,
    /** There are no workers. */
    UNAVAILABLE;

    private static final int MOST_REPEATS = 5;

    /**
     * @param changed whether it has asked for a change of the tracker
     * @param alone whether the worker was its own
     * @param repeats how often it was repeated before
     */
    static AfterLoss of(LineLost.Blame blame, boolean changed, boolean alone, int repeats) {
        if (blame == LineLost.Blame.OWN) return TOO_LONG;
        if (changed) return LOST;
        return switch (blame) {
            case OWN -> TOO_LONG;
            case OTHERS -> repeats < MOST_REPEATS ? REPEAT : UNAVAILABLE;
            case UNKNOWN -> alone ? TOO_MUCH : REPEAT_ALONE;
            case CLOSING -> UNAVAILABLE;
        };
    }
}
