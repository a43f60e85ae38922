package io.syncline.hub.tracker;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubComment;
import io.syncline.hub.issue.HubIssue;
import java.time.Instant;
import java.util.List;

/**
 * What a write did.
 *
 * @param written the fields of the plan as the tracker returned them; after a create all fields of the new entity
 * @param comments one per comment of the plan that was added or edited, as the tracker returned it, with the plan's marker as {@code remoteId}
 *     for an added one
 * @param warnings what was left out and why, in words for an administrator
 */
public record WriteResult(
        EntityRef ref,
        HubIssue written,
        List<HubComment> comments,
        String version,
        Instant updated,
        List<String> warnings) {
    public WriteResult {
        comments = List.copyOf(comments);
        warnings = List.copyOf(warnings);
    }
}
