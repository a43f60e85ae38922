package io.syncline.hub.event;

/** Which way a sync event went, from the side that recorded it. */
public enum Direction {
    OUTGOING,
    INCOMING
}
