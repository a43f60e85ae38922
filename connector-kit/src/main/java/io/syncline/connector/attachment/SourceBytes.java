package io.syncline.connector.attachment;

import io.syncline.connector.tracker.Answer;
import io.syncline.hub.attachment.AttachmentSource;

/** How the bytes of an attachment in another tracker are reached. */
@FunctionalInterface
public interface SourceBytes {
    /** Opens them; the caller closes. */
    Answer<AttachmentContent> open(AttachmentSource source);
}
