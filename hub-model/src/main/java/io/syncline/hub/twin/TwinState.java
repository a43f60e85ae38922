package io.syncline.hub.twin;

/** Where a pair of entities stands, as one side sees it. */
public enum TwinState {
    /** Sent, the other side has not confirmed yet. */
    SENT,
    /** The entity on this side is being created. */
    CREATING,
    LINKED,
    /** Taken out of sync; both entities stay. */
    UNLINKED,
    /** This side's entity is gone. */
    LOCAL_REMOVED,
    /** The other side's entity is gone. */
    REMOTE_REMOVED
}
