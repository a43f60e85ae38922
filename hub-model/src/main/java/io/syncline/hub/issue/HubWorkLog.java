package io.syncline.hub.issue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Time that somebody spent on an entity.
 *
 * @param id the tracker's id; absent for one that is not written yet
 * @param comment hub Markdown, empty when there is none
 * @param startDate when the work began
 * @param timeSpent in seconds
 * @param remoteId id on the other side, where a trace knows it
 */
public record HubWorkLog(
        Optional<String> id,
        Optional<HubUser> author,
        String comment,
        Optional<Instant> startDate,
        long timeSpent,
        Optional<Instant> created,
        Optional<Instant> updated,
        Optional<String> remoteId) {
    public HubWorkLog {
        // Scripts may leave the comment out.
        comment = Objects.requireNonNullElse(comment, "");
    }

    /** The same work log, known on the other side under this id, or not known there. */
    public HubWorkLog withRemoteId(Optional<String> other) {
        return new HubWorkLog(id, author, comment, startDate, timeSpent, created, updated, other);
    }

    /** Id and size only: issue text is never logged. */
    @Override
    public String toString() {
        return "HubWorkLog[id=" + id.orElse("-") + ", timeSpent=" + timeSpent + "]";
    }
}
