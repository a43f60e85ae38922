package io.syncline.hub.tracker;

import io.syncline.hub.issue.HubIssue;
import java.util.List;

/**
 * Changes an entity: only the fields named, nothing else.
 *
 * @param before the same fields as last read, for set-like fields that are written as additions and removals
 */
public record UpdatePlan(HubIssue fields, HubIssue before, List<CommentWrite> comments) {
    public UpdatePlan {
        comments = List.copyOf(comments);
    }
}
