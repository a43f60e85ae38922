package io.syncline.hub.lookup;

/** The lists of names that a tracker keeps for a project or for all of them. */
public enum NameList {
    STATUS,
    PRIORITY,
    RESOLUTION,
    TYPE,
    COMPONENT,
    VERSION,
    /** Kinds of links between entities. */
    LINK
}
