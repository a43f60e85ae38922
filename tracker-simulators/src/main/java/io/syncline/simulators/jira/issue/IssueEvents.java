package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.jira.activity.Attachment;
import io.syncline.simulators.jira.activity.Comment;
import io.syncline.simulators.jira.activity.Worklog;
import io.syncline.simulators.jira.site.JiraUser;
import java.util.Optional;

/** Hears of everything that happens, after it happened. Event names are Jira's. */
public interface IssueEvents {
    void issue(IssueEvent event, JiraUser actor, JiraIssue issue, Optional<Change> change);

    void comment(String event, JiraIssue issue, Comment comment);

    void attachment(String event, JiraIssue issue, Attachment attachment);

    void worklog(String event, JiraIssue issue, Worklog worklog);

    /** Two issues were linked or unlinked; {@code link} as the event tells it. */
    void link(String event, JiraIssue source, JsonNode link);
}
