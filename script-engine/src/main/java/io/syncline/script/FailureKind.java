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
    TIME_LIMIT
}
