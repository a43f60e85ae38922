package io.syncline.hub.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Adds an attachment to an entity, once, however often it is sent.
 *
 * @param marker the same on every repetition; kept by trackers that have a place for it
 * @param since no earlier attempt was made before: where a tracker has no place for the marker, what our account added since then counts
 * @param known ids of attachments of the entity that are accounted for, so that none of them is taken for an earlier attempt
 * @param filesize in bytes
 * @param hash SHA-256 of the content in lower-case hex, where known
 */
public record AttachmentAdd(
        String marker,
        Instant since,
        List<String> known,
        String filename,
        String mimetype,
        long filesize,
        Optional<String> hash,
        AttachmentSource source) {
    public AttachmentAdd {
        if (marker.isBlank()) throw new IllegalArgumentException("attachment marker is blank");
        if (filename.isBlank()) throw new IllegalArgumentException("attachment filename is blank");
        if (filesize < 0) throw new IllegalArgumentException("attachment filesize is " + filesize);
        known = List.copyOf(known);
    }
}
