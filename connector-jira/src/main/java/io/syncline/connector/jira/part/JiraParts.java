package io.syncline.connector.jira.part;

import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.EntitySnapshot;

/** Completes an issue that was read with its work logs and links. */
public final class JiraParts {
    private final WorklogClient worklogs;

    public JiraParts(WorklogClient worklogs) {
        this.worklogs = worklogs;
    }

    /** The same snapshot with {@code workLogs} and {@code issueLinks}. */
    public Answer<EntitySnapshot> complete(Instance instance, WireIssue issue, EntitySnapshot snapshot) {
        return worklogs.of(instance, issue).map(logs -> {
            HubIssue whole = snapshot.issue()
                    .with("workLogs", logs)
                    .with("issueLinks", LinkClient.read(issue.field("issuelinks")));
            return new EntitySnapshot(snapshot.ref(), whole, snapshot.version(), snapshot.updated());
        });
    }
}
