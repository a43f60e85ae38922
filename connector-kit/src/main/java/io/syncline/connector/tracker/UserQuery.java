package io.syncline.connector.tracker;

/** Whom to look for. */
public sealed interface UserQuery {
    /** The text to look for. */
    String text();

    record ByEmail(String text) implements UserQuery {}

    record ByUsername(String text) implements UserQuery {}

    /** The tracker's own stable id, as in {@link io.syncline.hub.issue.HubUser#key()}. */
    record ByKey(String text) implements UserQuery {}
}
