package io.syncline.hub.message;

/** What a {@link Change} says happened. Only {@link #DELETED} changes what is done; the rest is for people. */
public enum ChangeKind {
    CREATED,
    UPDATED,
    COMMENTED,
    DELETED,
    /** A person or the API asked for this entity to be brought under sync. */
    MANUAL,
    /** {@code syncBackAfterProcessing()} asked for it. */
    SYNC_BACK
}
