package io.syncline.connector.jira.wire;

import java.util.List;

/** A page of work logs, oldest first. */
public record WireWorklogs(int startAt, int total, List<WireWorklog> worklogs) {
    public WireWorklogs {
        worklogs = worklogs == null ? List.of() : List.copyOf(worklogs);
    }

    /** Whether there are more after this page. */
    public boolean more() {
        return !worklogs.isEmpty() && startAt + worklogs.size() < total;
    }
}
