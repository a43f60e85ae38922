package io.syncline.rules.attachment;

import io.syncline.hub.issue.HubAttachment;

/** One thing to do to the attachments of an entity. */
public sealed interface AttachmentStep {

    /**
     * Add a copy of one of the other side's attachments.
     *
     * @param marker the same on every repetition
     * @param remoteId its id on the other side
     * @param attachment as the other side described it, under the name that the script wants
     */
    record Add(String marker, String remoteId, HubAttachment attachment) implements AttachmentStep {}

    /** Delete a copy that we made. */
    record Delete(String id, String filename) implements AttachmentStep {}
}
