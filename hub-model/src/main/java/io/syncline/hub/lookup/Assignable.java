package io.syncline.hub.lookup;

/** Whether entities of a project can be assigned to a user; no for a project or a user that is not there. */
public record Assignable(boolean assignable) {}
