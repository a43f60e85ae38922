package io.syncline.hub.state;

/** What a lane does. */
public enum LaneFlow {
    FLOWING,
    /** Its connection is deactivated; nothing of it is in flight any more. */
    HELD,
    /** Its tracker asked for a pause or is down. */
    WAITING
}
