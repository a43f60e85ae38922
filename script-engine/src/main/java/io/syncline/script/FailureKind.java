package io.syncline.script;

/** Who ended a script. */
public enum FailureKind {
    /** The script went wrong: null, an unknown field, an exception of its own. */
    THROWN,
    /** The script stopped itself with {@code debug.error}. */
    STOPPED,
    /** The script asked for something it is not given. */
    REFUSED,
    /** The script took longer than its limits allow. */
    TIME_LIMIT,
    /** The script did more than its limits allow. */
    STEP_LIMIT,
    /** The script used more memory than its limits allow. */
    MEMORY_LIMIT,
    /** The script called itself too deeply. */
    DEPTH_LIMIT,
    /** A text, list, number or result grew larger than its limits allow. */
    SIZE_LIMIT;

    /** Whether a budget ended it, not the script's own doing. */
    public boolean budget() {
        return switch (this) {
            case THROWN, STOPPED, REFUSED -> false;
            case TIME_LIMIT, STEP_LIMIT, MEMORY_LIMIT, DEPTH_LIMIT, SIZE_LIMIT -> true;
        };
    }
}
