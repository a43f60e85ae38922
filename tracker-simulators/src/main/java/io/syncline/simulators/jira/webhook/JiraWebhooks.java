package io.syncline.simulators.jira.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.activity.ActivityJson;
import io.syncline.simulators.jira.activity.Attachment;
import io.syncline.simulators.jira.activity.Comment;
import io.syncline.simulators.jira.activity.Worklog;
import io.syncline.simulators.jira.issue.Change;
import io.syncline.simulators.jira.issue.IssueEvent;
import io.syncline.simulators.jira.issue.IssueEvents;
import io.syncline.simulators.jira.issue.IssueJson;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.issue.Selection;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.util.Map;
import java.util.Optional;

/** Turns what happened into the bodies of Jira's webhooks. Comment events carry no user, and in Cloud a stub of the issue. */
public final class JiraWebhooks implements IssueEvents {
    private static final ApiVersion VERSION = ApiVersion.V2;
    private static final Map<String, String> TYPES = Map.of(
            "comment_updated", "issue_comment_edited",
            "comment_deleted", "issue_comment_deleted");

    private final SiteJson site;
    private final IssueJson issues;
    private final ActivityJson activity;
    private final WebhookPost post;

    public JiraWebhooks(SiteJson site, IssueJson issues, ActivityJson activity, WebhookPost post) {
        this.site = site;
        this.issues = issues;
        this.activity = activity;
        this.post = post;
    }

    @Override
    public void issue(IssueEvent event, JiraUser actor, JiraIssue issue, Optional<Change> change) {
        var body = body(event.hook(), issue);
        if (event != IssueEvent.DELETED) body.put("issue_event_type_name", event.type());
        body.set("user", site.user(actor, VERSION));
        body.set("issue", event == IssueEvent.DELETED ? deleted(issue) : shown(issue, "comment", "worklog"));
        change.ifPresent(c -> body.set("changelog", c.hooked()));
        post.send(event.hook(), issue, body);
    }

    private ObjectNode shown(JiraIssue issue, String... leftOut) {
        return issues.issue(issue, VERSION, Selection.allBut(leftOut));
    }

    /** With its comments, but without their address, as recorded. */
    private ObjectNode deleted(JiraIssue issue) {
        var json = shown(issue);
        json.withObject("/fields/comment").remove("self");
        return json;
    }

    @Override
    public void comment(String event, JiraIssue issue, Comment comment) {
        var body = body(event, issue);
        body.set("comment", activity.comment(issue.id(), comment, VERSION));
        if (site.edition().cloud()) body.set("issue", issues.stub(issue, VERSION));
        post.send(event, issue, body);
        if (!site.edition().cloud()) commented(event, issue, comment);
    }

    /** Data Center tells of a comment twice: alone, and as a change of its issue. */
    private void commented(String event, JiraIssue issue, Comment comment) {
        var body = body(IssueEvent.EDITED.hook(), issue);
        body.put("issue_event_type_name", TYPES.getOrDefault(event, "issue_commented"));
        body.set("user", site.user(comment.editor(), VERSION));
        body.set("issue", issues.issue(issue, VERSION, Selection.allBut("comment", "worklog")));
        body.set("comment", activity.comment(issue.id(), comment, VERSION));
        post.send(IssueEvent.EDITED.hook(), issue, body);
    }

    @Override
    public void attachment(String event, JiraIssue issue, Attachment attachment) {
        var body = body(event, issue);
        body.set("attachment", activity.attachment(attachment, VERSION));
        post.send(event, issue, body);
    }

    @Override
    public void worklog(String event, JiraIssue issue, Worklog worklog) {
        var body = body(event, issue);
        body.set("worklog", activity.worklog(issue.id(), worklog, VERSION));
        post.send(event, issue, body);
    }

    @Override
    public void link(String event, JiraIssue source, JsonNode link) {
        var body = body(event, source);
        body.set("issueLink", link);
        post.send(event, source, body);
    }

    private static ObjectNode body(String event, JiraIssue issue) {
        return Json.object()
                .put("timestamp", issue.moments().updated().toEpochMilli())
                .put("webhookEvent", event);
    }
}
