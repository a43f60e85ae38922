package io.syncline.hub.tracker;

import io.syncline.hub.issue.HubIssue;
import java.util.List;

/**
 * Changes an entity: only the fields named, nothing else.
 *
 * @param before the same fields as last read, for set-like fields that are written as additions and removals
 * @param first true only when surely nothing of the plan was written before, so that its new comments need not be looked for; absent is false
 */
public record UpdatePlan(HubIssue fields, HubIssue before, List<CommentWrite> comments, boolean first) {
    public UpdatePlan {
        comments = List.copyOf(comments);
    }

    /** A plan of which everything may have been written before. */
    public UpdatePlan(HubIssue fields, HubIssue before, List<CommentWrite> comments) {
        this(fields, before, comments, false);
    }

    /** The same plan after an attempt that may have written some of it. */
    public UpdatePlan again() {
        return new UpdatePlan(fields, before, comments);
    }

    /** Whether its last comment is written after something else. */
    public boolean hasSteps() {
        return !fields.fields().isEmpty() || comments.size() > 1;
    }

    /** Whether one of its comments may be there already. */
    public boolean mayBeThere() {
        return !first && comments.stream().anyMatch(CommentWrite.Add.class::isInstance);
    }
}
