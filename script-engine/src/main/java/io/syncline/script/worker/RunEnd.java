package io.syncline.script.worker;

/** How a run ended, for counting. */
public enum RunEnd {
    FINISHED,
    NOTHING,
    WAITS,
    FAILED,
    /** It ran into its limits; some of these cost their worker its life. */
    TIME_LIMIT,
    /** Its worker was lost, or there was none. */
    LOST,
    /** An exception ended it: mostly the tracker's weather. */
    GIVEN_UP
}
