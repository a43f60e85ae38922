package io.syncline.script.tracker;

/** The lists of names that a tracker keeps for a project. */
public enum NameKind {
    STATUS,
    PRIORITY,
    RESOLUTION,
    TYPE,
    COMPONENT,
    VERSION,
    /** Kinds of links between entities, each by the name that scripts use. */
    LINK
}
