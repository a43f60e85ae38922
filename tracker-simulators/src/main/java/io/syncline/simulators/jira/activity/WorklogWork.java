package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import io.syncline.simulators.jira.field.BadValue;
import io.syncline.simulators.jira.field.RichText;
import io.syncline.simulators.jira.issue.IssueBook;
import io.syncline.simulators.jira.issue.IssueEvents;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import io.syncline.simulators.jira.wire.JiraTime;
import io.syncline.simulators.jira.wire.TimeSpent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Adding, editing and deleting worklogs. */
public final class WorklogWork {
    private final IssueBook book;
    private final IssueEvents events;

    public WorklogWork(IssueBook book, IssueEvents events) {
        this.book = book;
        this.events = events;
    }

    public Worklog add(JiraUser actor, JiraIssue issue, JsonNode body, ApiVersion version) {
        var seconds =
                seconds(body).orElseThrow(() -> JiraRefusal.fields(Map.of("timeLogged", "Time Spent is required")));
        var at = book.now();
        var id = String.valueOf(book.issues().nextId());
        var properties = new HashMap<String, JsonNode>();
        body.path("properties").forEach(p -> properties.put(p.path("key").asText(), p.path("value")));
        var worklog =
                new Worklog(id, actor, actor, at, at, started(body, at), seconds, comment(body, version), properties);
        store(actor, issue.withWorklogs(JiraIssue.appended(issue.worklogs(), worklog), at), worklog);
        events.worklog("worklog_created", book.issues().get(issue.key()), worklog);
        return worklog;
    }

    public Worklog edit(JiraUser actor, JiraIssue issue, Worklog old, JsonNode body, ApiVersion version) {
        var at = book.now();
        var worklog = new Worklog(
                old.id(),
                old.author(),
                actor,
                old.created(),
                at,
                started(body, old.started()),
                seconds(body).orElse(old.seconds()),
                body.has("comment") ? comment(body, version) : old.comment(),
                old.properties());
        var all = issue.worklogs().stream()
                .map(w -> w.id().equals(old.id()) ? worklog : w)
                .toList();
        store(actor, issue.withWorklogs(all, at), worklog);
        events.worklog("worklog_updated", book.issues().get(issue.key()), worklog);
        return worklog;
    }

    public void delete(JiraUser actor, JiraIssue issue, Worklog worklog) {
        var rest = issue.worklogs().stream()
                .filter(w -> !w.id().equals(worklog.id()))
                .toList();
        var changed = issue.withWorklogs(rest, book.now());
        book.issues().replace(changed);
        book.note(changed, actor, "worklog:" + worklog.id(), Optional.of(plain(worklog)), Optional.empty());
        events.worklog("worklog_deleted", changed, worklog);
    }

    /** The worklog, or Jira's 404. */
    public static Worklog find(JiraIssue issue, String id) {
        return issue.worklogs().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.message(404, "Cannot find worklog with id: '" + id + "'."));
    }

    private void store(JiraUser actor, JiraIssue changed, Worklog worklog) {
        book.issues().replace(changed);
        book.note(changed, actor, "worklog:" + worklog.id(), Optional.empty(), Optional.of(plain(worklog)));
    }

    private static Optional<Long> seconds(JsonNode body) {
        if (body.path("timeSpentSeconds").isNumber())
            return Optional.of(body.get("timeSpentSeconds").asLong()).filter(s -> s > 0);
        return TimeSpent.seconds(body.path("timeSpent").asText());
    }

    private static Instant started(JsonNode body, Instant otherwise) {
        if (!body.path("started").isTextual()) return otherwise;
        try {
            return JiraTime.parse(body.get("started").asText());
        } catch (DateTimeException e) {
            throw JiraRefusal.fields(Map.of("started", "Worklog must have a valid date: yyyy-MM-dd'T'HH:mm:ss.SSSZ"));
        }
    }

    private static Optional<JsonNode> comment(JsonNode body, ApiVersion version) {
        try {
            return RichText.read(body.path("comment"), version);
        } catch (BadValue bad) {
            throw JiraRefusal.fields(Map.of("comment", String.valueOf(bad.getMessage())));
        }
    }

    private static JsonNode plain(Worklog worklog) {
        return LongNode.valueOf(worklog.seconds());
    }
}
