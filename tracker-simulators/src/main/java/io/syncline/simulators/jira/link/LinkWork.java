package io.syncline.simulators.jira.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.issue.IssueBook;
import io.syncline.simulators.jira.issue.IssueEvents;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.JiraUser;
import java.util.Optional;

/** Linking and unlinking issues. Both ends count as updated; no {@code jira:issue_updated} is told, only an event of the link's own. */
public final class LinkWork {
    private final IssueBook book;
    private final IssueEvents events;
    private final Links links;

    public LinkWork(IssueBook book, IssueEvents events, Links links) {
        this.book = book;
        this.events = events;
        this.links = links;
    }

    /** Links two issues; a link that is there already is not doubled, and nobody is told. */
    void add(JiraUser actor, LinkType type, JiraIssue inward, JiraIssue outward) {
        if (links.there(type, inward.id(), outward.id())) return;
        IssueLink link = new IssueLink(String.valueOf(book.issues().nextId()), type, inward.id(), outward.id());
        links.add(link);
        tell("issuelink_created", actor, link);
    }

    void remove(JiraUser actor, IssueLink link) {
        links.remove(link);
        tell("issuelink_deleted", actor, link);
    }

    private void tell(String event, JiraUser actor, IssueLink link) {
        JiraIssue source = touched(actor, link.inward(), link);
        touched(actor, link.outward(), link);
        events.link(event, source, json(link));
    }

    private JiraIssue touched(JiraUser actor, long id, IssueLink link) {
        JiraIssue issue = book.issues().get(String.valueOf(id));
        JiraIssue changed = issue.withWorklogs(issue.worklogs(), book.now());
        book.issues().replace(changed);
        book.note(changed, actor, "link:" + link.id(), Optional.empty(), Optional.of(json(link)));
        return changed;
    }

    private static ObjectNode json(IssueLink link) {
        ObjectNode json = Json.object()
                .put("id", Long.parseLong(link.id()))
                .put("sourceIssueId", link.inward())
                .put("destinationIssueId", link.outward());
        json.putObject("issueLinkType")
                .put("id", Long.parseLong(link.type().id()))
                .put("name", link.type().name())
                .put("outwardName", link.type().outward())
                .put("inwardName", link.type().inward())
                .put("isSubTaskLinkType", false)
                .put("isSystemLinkType", false);
        return json.put("systemLink", false);
    }
}
