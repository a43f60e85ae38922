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
 * @param updateAuthor who changed it last, where the tracker tells
 * @param roleLevel the project role that alone sees it (Jira)
 * @param groupLevel the group that alone sees it (Jira)
 */
public record HubComment(
        Optional<String> id,
        Optional<HubUser> author,
        String body,
        Optional<Instant> created,
        Optional<Instant> updated,
        boolean internal,
        Optional<String> remoteId,
        Optional<HubUser> updateAuthor,
        Optional<String> roleLevel,
        Optional<String> groupLevel) {

    /** A comment without a word on who changed it and who alone sees it. */
    public HubComment(
            Optional<String> id,
            Optional<HubUser> author,
            String body,
            Optional<Instant> created,
            Optional<Instant> updated,
            boolean internal,
            Optional<String> remoteId) {
        this(
                id,
                author,
                body,
                created,
                updated,
                internal,
                remoteId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A comment that is still to be written. */
    public static HubComment fresh(String body) {
        return new HubComment(
                Optional.empty(), Optional.empty(), body, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /** The same comment, known on the other side under this id, or not known there. */
    public HubComment withRemoteId(Optional<String> id) {
        return new HubComment(
                this.id, author, body, created, updated, internal, id, updateAuthor, roleLevel, groupLevel);
    }

    /** Id and sizes only: issue text is never logged. */
    @Override
    public String toString() {
        return "HubComment[id=" + id.orElse("-") + ", length=" + body.length() + "]";
    }
}
