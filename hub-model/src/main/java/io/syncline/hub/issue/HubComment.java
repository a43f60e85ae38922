package io.syncline.hub.issue;

import java.time.Instant;
import java.util.Optional;

/**
 * A comment.
 *
 * @param id the tracker's id; absent for one that is not written yet
 * @param body hub Markdown
 * @param internal not visible to the public or to customers
 * @param remoteId id on the other side, where a trace knows it
 */
public record HubComment(
        Optional<String> id,
        Optional<HubUser> author,
        String body,
        Optional<Instant> created,
        Optional<Instant> updated,
        boolean internal,
        Optional<String> remoteId) {

    /** A comment that is still to be written. */
    public static HubComment fresh(String body) {
        return new HubComment(
                Optional.empty(), Optional.empty(), body, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** The same comment, known on the other side under this id, or not known there. */
    public HubComment withRemoteId(Optional<String> id) {
        return new HubComment(this.id, author, body, created, updated, internal, id);
    }

    /** Id and sizes only: issue text is never logged. */
    @Override
    public String toString() {
        return "HubComment[id=" + id.orElse("-") + ", length=" + body.length() + "]";
    }
}
