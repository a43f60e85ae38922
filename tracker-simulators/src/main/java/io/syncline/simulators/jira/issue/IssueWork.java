package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.jira.field.BadValue;
import io.syncline.simulators.jira.field.FieldReader;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.site.IssueType;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.Status;
import io.syncline.simulators.jira.site.StatusCategory;
import io.syncline.simulators.jira.site.Transition;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be done to issues themselves. Request bodies are those of the API. */
public final class IssueWork {
    private final Site site;
    private final IssueBook book;
    private final FieldReader reader;
    private final IssueEvents events;

    public IssueWork(Site site, IssueBook book, FieldReader reader, IssueEvents events) {
        this.site = site;
        this.book = book;
        this.reader = reader;
        this.events = events;
    }

    public JiraIssue create(JiraUser actor, JsonNode body, ApiVersion version) {
        var project = project(body.path("fields").path("project"));
        var draft = new Draft(Map.of(), reader, project, version);
        draft.put(Fields.REPORTER, text(actor.accountId()));
        draft.put(Fields.PRIORITY, text("3"));
        draft.apply(body);
        draft.put(Fields.CREATOR, text(actor.accountId()));
        draft.put(Fields.STATUS, text(project.workflow().initial().id()));
        checkComplete(draft, body.path("fields"));
        var values = draft.values();

        var at = book.now();
        var issue = JiraIssue.born(book.issues().nextId(), book.issues().nextKey(project), project, values, at);
        for (var property : body.path("properties"))
            issue = issue.withProperty(property.path("key").asText(), Optional.of(property.path("value")));
        var empty = JiraIssue.born(issue.id(), issue.key(), project, Map.of(), at);
        var change = book.change(actor, at, book.differences(empty, values, actor, at));
        book.issues().add(issue);
        events.issue(IssueEvent.CREATED, actor, issue, Optional.of(change));
        if (body.has("transition")) transition(actor, issue, body, version);
        return book.issues().get(issue.key());
    }

    /** Changes the fields the body names; equal values change nothing and raise no event. */
    public void edit(JiraUser actor, JiraIssue issue, JsonNode body, ApiVersion version) {
        var draft = new Draft(issue.values(), reader, issue.project(), version);
        draft.apply(body);
        checkNotEmptied(draft);
        var values = draft.values();
        var edited = issue;
        for (var property : body.path("properties"))
            edited = edited.withProperty(property.path("key").asText(), Optional.of(property.path("value")));
        if (!edited.equals(issue)) book.issues().replace(edited);
        store(actor, edited, values, Optional.empty());
    }

    public List<Transition> transitions(JiraIssue issue) {
        return issue.project().workflow().from(status(issue));
    }

    public void transition(JiraUser actor, JiraIssue issue, JsonNode body, ApiVersion version) {
        var id = body.path("transition").path("id").asText();
        var step = transitions(issue).stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.message(400, "Transition id '" + id + "' is not valid for this issue."));
        var draft = new Draft(issue.values(), reader, issue.project(), version);
        var rest = body.<ObjectNode>deepCopy();
        if (rest.path("fields") instanceof ObjectNode fields) fields.remove(Fields.RESOLUTION.id());
        draft.apply(rest);
        draft.put(Fields.STATUS, text(step.to().id()));
        draft.put(Fields.RESOLUTION, step.asksForResolution() ? resolution(body, issue, version) : Optional.empty());
        store(actor, issue, draft.values(), Optional.of(step.to()));
    }

    private Optional<JsonNode> resolution(JsonNode body, JiraIssue issue, ApiVersion version) {
        var wanted = body.at("/fields/resolution");
        if (!wanted.isObject()) return text(Site.RESOLVED.id());
        try {
            return reader.read(Fields.RESOLUTION, wanted, issue.project(), version);
        } catch (BadValue bad) {
            throw JiraRefusal.fields(Map.of(Fields.RESOLUTION.id(), String.valueOf(bad.getMessage())));
        }
    }

    /** Refused while sub-tasks exist, unless they are to go as well. */
    public void delete(JiraUser actor, JiraIssue issue, boolean withSubtasks) {
        var subtasks = subtasks(issue);
        if (!subtasks.isEmpty() && !withSubtasks)
            throw JiraRefusal.message(
                    400,
                    "The issue '%s' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks."
                            .formatted(issue.key()));
        subtasks.forEach(subtask -> delete(actor, subtask, true));
        var gone = issue.withValues(issue.values(), issue.moments().updated(book.now()));
        book.note(gone, actor, "deleted", Optional.of(text(issue.key()).orElseThrow()), Optional.empty());
        book.issues().remove(issue, gone.moments().updated());
        events.issue(IssueEvent.DELETED, actor, gone, Optional.empty());
    }

    public List<JiraIssue> subtasks(JiraIssue issue) {
        return book.issues().all().stream()
                .filter(i -> i.value(Fields.PARENT)
                        .filter(p -> p.asText().equals(issue.key()))
                        .isPresent())
                .filter(i -> type(i).subtask())
                .toList();
    }

    private void store(JiraUser actor, JiraIssue issue, Map<String, JsonNode> values, Optional<Status> moved) {
        var at = book.now();
        var items = book.differences(issue, values, actor, at);
        if (items.isEmpty()) return;
        var before = status(issue).category();
        var moments = moved.filter(to -> to.category() != before)
                .map(to -> issue.moments().moved(at, to.category() == StatusCategory.DONE))
                .orElseGet(() -> issue.moments().updated(at));
        var change = book.change(actor, at, items);
        var changed = issue.withValues(values, moments).withChange(change);
        book.issues().replace(changed);
        events.issue(event(items, moved.isPresent()), actor, changed, Optional.of(change));
    }

    private static IssueEvent event(List<ChangeItem> items, boolean moved) {
        if (moved) return IssueEvent.MOVED;
        var onlyAssignee = items.stream().allMatch(i -> i.fieldId().equals(Fields.ASSIGNEE.id()));
        return onlyAssignee ? IssueEvent.ASSIGNED : IssueEvent.EDITED;
    }

    private void checkComplete(Draft draft, JsonNode fields) {
        checkNotEmptied(draft);
        if (draft.lacks(Fields.ISSUE_TYPE)) {
            draft.complain(Fields.ISSUE_TYPE.id(), "Specify an issue type");
            return;
        }
        var wanted = fields.path("issuetype");
        var type = site.issueType(wanted.path("id").asText(wanted.path("name").asText()));
        if (type.filter(IssueType::subtask).isPresent() && draft.lacks(Fields.PARENT))
            draft.complain("parent", "Issue type is a sub-task but parent issue key or id not specified.");
    }

    private static void checkNotEmptied(Draft draft) {
        if (draft.lacks(Fields.SUMMARY))
            draft.complain(Fields.SUMMARY.id(), "You must specify a summary of the issue.");
    }

    private JiraProject project(JsonNode reference) {
        return site.project(reference.path("id").asText(reference.path("key").asText()))
                .orElseThrow(() -> JiraRefusal.fields(Map.of("project", "valid project is required")));
    }

    private Status status(JiraIssue issue) {
        return site.status(issue.values().get(Fields.STATUS.id()).asText()).orElseThrow();
    }

    private IssueType type(JiraIssue issue) {
        return site.issueType(issue.values().get(Fields.ISSUE_TYPE.id()).asText())
                .orElseThrow();
    }

    private static Optional<JsonNode> text(String text) {
        return Optional.of(TextNode.valueOf(text));
    }
}
