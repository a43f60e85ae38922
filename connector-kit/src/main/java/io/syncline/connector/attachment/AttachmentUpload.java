package io.syncline.connector.attachment;

/**
 * An attachment to add.
 *
 * @param marker to be kept where the tracker has a place for it
 * @param content read once, by the upload; what the tracker shows to people must not exist before {@link CheckedContent#intact}
 */
public record AttachmentUpload(String marker, String filename, String mimetype, CheckedContent content) {}
