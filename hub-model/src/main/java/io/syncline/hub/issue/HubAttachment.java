package io.syncline.hub.issue;

import java.time.Instant;
import java.util.Optional;

/**
 * Metadata of an attachment; its bytes never travel in a replica.
 *
 * @param filesize in bytes
 * @param hash SHA-256 in lower-case hex, where known
 */
public record HubAttachment(
        Optional<String> id,
        String filename,
        String mimetype,
        long filesize,
        Optional<HubUser> author,
        Optional<Instant> created,
        boolean internal,
        Optional<String> remoteId,
        Optional<String> hash) {
    public HubAttachment {
        if (filename.isBlank()) throw new IllegalArgumentException("attachment filename is blank");
        if (filesize < 0) throw new IllegalArgumentException("attachment filesize is " + filesize);
    }
}
