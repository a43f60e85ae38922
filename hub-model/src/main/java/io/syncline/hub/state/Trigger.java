package io.syncline.hub.state;

/** A filter in the tracker's own query language that brings new entities under sync. */
public record Trigger(String id, String entityType, String query, boolean enabled) {
    public Trigger {
        if (query.isBlank()) throw new IllegalArgumentException("trigger query is blank");
    }
}
