package io.syncline.connector.jira.part;

import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.EntitySnapshot;

/** Completes an issue that was read with its work logs, links, watchers and voters. */
public final class JiraParts {
    private final WorklogClient worklogs;
    private final FollowerClient followers;

    public JiraParts(WorklogClient worklogs, FollowerClient followers) {
        this.worklogs = worklogs;
        this.followers = followers;
    }

    /** The same snapshot with {@code workLogs}, {@code issueLinks}, {@code watchers} and {@code voters}. */
    public Answer<EntitySnapshot> complete(Instance instance, WireIssue issue, EntitySnapshot snapshot) {
        HubIssue linked = snapshot.issue().with("issueLinks", LinkClient.read(issue.field("issuelinks")));
        return worklogs.of(instance, issue)
                .map(logs -> linked.with("workLogs", logs))
                .then(whole -> followers.watchers(instance, issue).map(all -> whole.with("watchers", all)))
                .then(whole -> followers.voters(instance, issue).map(all -> whole.with("voters", all)))
                .map(whole -> new EntitySnapshot(snapshot.ref(), whole, snapshot.version(), snapshot.updated()));
    }
}
