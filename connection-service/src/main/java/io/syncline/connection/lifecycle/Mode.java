package io.syncline.connection.lifecycle;

/** How a connection gets its rules. */
public enum Mode {
    /** Generated; not edited. */
    BASIC,
    /** Written by people, who start from the generated ones. */
    SCRIPT
}
