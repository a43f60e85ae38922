package io.syncline.connector.attachment;

import io.syncline.hub.attachment.AttachmentAdd;
import io.syncline.hub.issue.HubAttachment;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * What an attachment looks like that an earlier attempt may have added.
 *
 * @param since the earliest moment by the tracker's clock
 * @param known ids that are accounted for
 */
public record EarlierAttachment(String marker, String filename, long filesize, Instant since, Set<String> known) {
    private static final Duration CLOCK_DRIFT = Duration.ofMinutes(10);

    public EarlierAttachment {
        known = Set.copyOf(known);
    }

    static EarlierAttachment of(AttachmentAdd plan) {
        return new EarlierAttachment(
                plan.marker(),
                plan.filename(),
                plan.filesize(),
                plan.since().minus(CLOCK_DRIFT),
                Set.copyOf(plan.known()));
    }

    /** The same under the name that the tracker gives it. */
    public EarlierAttachment named(String name) {
        return new EarlierAttachment(marker, name, filesize, since, known);
    }

    /** Whether name, size and time fit, for trackers that have no place for the marker. Who added it is up to the caller. */
    public boolean fits(HubAttachment attachment) {
        return attachment.filename().equals(filename)
                && attachment.filesize() == filesize
                && attachment.created().filter(at -> at.isBefore(since)).isEmpty()
                && attachment.id().filter(known::contains).isEmpty();
    }
}
