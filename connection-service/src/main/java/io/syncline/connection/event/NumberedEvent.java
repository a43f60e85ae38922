package io.syncline.connection.event;

import io.syncline.hub.event.SyncEvent;

/** A stored event with its place in the history. */
public record NumberedEvent(long seq, SyncEvent event) {}
