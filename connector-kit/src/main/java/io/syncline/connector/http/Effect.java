package io.syncline.connector.http;

/** What repeating a call would do. */
public enum Effect {
    /** Reads, and writes that say how things shall be: repeating changes nothing more. */
    REPEATABLE,
    /** Adds something each time: after a lost answer nobody knows whether it is there. */
    ADDS
}
