package io.syncline.hub.attachment;

/** What became of the wish to delete an attachment. */
public enum AttachmentRemoval {
    /** It is not there any more. */
    REMOVED,
    /** Somebody else added it, so it stays. */
    NOT_OURS
}
