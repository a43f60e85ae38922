package io.syncline.connector.jira.wire;

/** A step of the workflow that our account may take now. */
public record WireTransition(String id, String name, Target to) {
    /** The status it leads to. */
    public record Target(String id, String name) {}
}
