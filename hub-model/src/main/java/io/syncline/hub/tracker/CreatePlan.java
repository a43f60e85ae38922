package io.syncline.hub.tracker;

import io.syncline.hub.issue.HubIssue;
import java.time.Instant;
import java.util.List;

/**
 * Creates an entity, once, however often it is sent.
 *
 * @param marker kept by the tracker with the entity; reserved in the twin before the first attempt
 * @param intended when the marker was reserved: the connector looks for it among what its account made since then
 * @param repeated true when an earlier attempt may have succeeded, so that the marker must be looked up first
 * @param project where to create it
 * @param fields what to set; the connector ignores nothing silently: what it cannot set comes back as a warning
 */
public record CreatePlan(
        String marker,
        Instant intended,
        boolean repeated,
        String project,
        HubIssue fields,
        List<CommentWrite.Add> comments) {
    public CreatePlan {
        if (marker.isBlank()) throw new IllegalArgumentException("create marker is blank");
        if (project.isBlank()) throw new IllegalArgumentException("create project is blank");
        comments = List.copyOf(comments);
    }

    /** The same plan after an attempt whose outcome is unknown. */
    public CreatePlan again() {
        return new CreatePlan(marker, intended, true, project, fields, comments);
    }
}
