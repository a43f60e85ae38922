package io.syncline.hub.state;

/** Which value wins when both sides changed one field since they last agreed. */
public enum ConflictPolicy {
    /** The one changed last by its tracker's clock. */
    NEWEST,
    LEFT,
    RIGHT,
    /** Exactly what the incoming script assigns. */
    SCRIPT
}
