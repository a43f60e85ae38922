package io.syncline.connector.jira.part;

import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.EntitySnapshot;

/** Completes an issue that was read with its work logs, links, watchers, voters and the lead of its project. */
public final class JiraParts {
    private final WorklogClient worklogs;
    private final FollowerClient followers;
    private final LeadClient leads;

    public JiraParts(WorklogClient worklogs, FollowerClient followers, LeadClient leads) {
        this.worklogs = worklogs;
        this.followers = followers;
        this.leads = leads;
    }

    /** The same snapshot with {@code workLogs}, {@code issueLinks}, {@code watchers}, {@code voters} and {@code project.lead}. */
    public Answer<EntitySnapshot> complete(Instance instance, WireIssue issue, EntitySnapshot snapshot) {
        HubIssue linked = snapshot.issue().with("issueLinks", LinkClient.read(issue.field("issuelinks")));
        return worklogs.of(instance, issue)
                .map(logs -> linked.with("workLogs", logs))
                .then(whole -> followers.watchers(instance, issue).map(all -> whole.with("watchers", all)))
                .then(whole -> followers.voters(instance, issue).map(all -> whole.with("voters", all)))
                .then(whole -> leads.led(instance, whole))
                .map(whole -> new EntitySnapshot(snapshot.ref(), whole, snapshot.version(), snapshot.updated()));
    }
}
