package io.syncline.connector.jira.wire;

import java.util.List;

/** A page of comments, oldest first. */
public record WireComments(int startAt, int total, List<WireComment> comments) {
    public WireComments {
        comments = comments == null ? List.of() : List.copyOf(comments);
    }

    /** Whether there are more after this page. */
    public boolean more() {
        return !comments.isEmpty() && startAt + comments.size() < total;
    }
}
