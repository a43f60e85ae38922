package io.syncline.hub.event;

/** How a sync event ended. */
public enum Outcome {
    /** A replica was appended to the lane. */
    SENT,
    /** Written to the tracker. */
    APPLIED,
    /** Nothing to send or to write. */
    UNCHANGED,
    /** The rule left it out on purpose. */
    IGNORED,
    /** Both sides had changed a field; the message tells which value won. */
    CONFLICT,
    /** Stopped by an error; later messages of the twin wait. */
    PARKED,
    /** Held without an error until another entity has arrived; later messages of the twin wait. */
    WAITING,
    /** A parked message was given up by a person. */
    SKIPPED,
    /** The pair ended: unlinked or deleted. */
    ENDED
}
