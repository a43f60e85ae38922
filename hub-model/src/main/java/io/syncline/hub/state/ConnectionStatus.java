package io.syncline.hub.state;

/** Whether a connection moves anything. */
public enum ConnectionStatus {
    /** Not accepted yet: sends nothing, queues nothing. */
    PENDING,
    ACTIVE,
    /** On hold: lanes keep their offsets, changes queue. */
    DEACTIVATED
}
