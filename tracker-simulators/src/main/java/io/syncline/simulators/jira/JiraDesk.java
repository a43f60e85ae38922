package io.syncline.simulators.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.desk.Card;
import io.syncline.simulators.desk.CardField;
import io.syncline.simulators.desk.Desk;
import io.syncline.simulators.desk.Person;
import io.syncline.simulators.desk.Project;
import io.syncline.simulators.desk.Remark;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.activity.CommentWork;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.field.RichText;
import io.syncline.simulators.jira.issue.IssueWork;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.IssueType;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.Status;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person at Jira. Descriptions and comments are wiki markup. Moving to another status takes a transition. */
final class JiraDesk implements Desk {
    private static final ApiVersion VERSION = ApiVersion.V2;

    private final Site site;
    private final Issues issues;
    private final IssueWork work;
    private final CommentWork comments;

    JiraDesk(Site site, Issues issues, IssueWork work, CommentWork comments) {
        this.site = site;
        this.issues = issues;
        this.work = work;
        this.comments = comments;
    }

    @Override
    public List<Person> people() {
        return site.users().stream()
                .map(u -> new Person(u.accountId(), u.displayName()))
                .toList();
    }

    @Override
    public List<Project> projects() {
        var statuses = site.statuses().stream().map(Status::name).toList();
        var types = site.issueTypes().stream()
                .filter(t -> !t.subtask())
                .map(IssueType::name)
                .toList();
        return site.projects().stream()
                .map(p -> new Project(p.key(), p.name(), statuses, types))
                .toList();
    }

    @Override
    public List<Card> cards(String project) {
        return issues.all().reversed().stream()
                .filter(i -> i.project().key().equals(project))
                .map(this::card)
                .toList();
    }

    @Override
    public Optional<Card> card(String key) {
        return issues.find(key).map(this::card);
    }

    @Override
    public String create(String person, String project, String type, Map<CardField, String> fields) {
        var body = Json.object();
        var values = body.putObject("fields");
        values.putObject("project").put("key", project);
        values.putObject("issuetype").put("name", type.isEmpty() ? "Task" : type);
        put(values, fields);
        var issue = work.create(actor(person), body, VERSION);
        move(person, issue, fields);
        return issue.key();
    }

    @Override
    public void edit(String person, String key, Map<CardField, String> fields) {
        var body = Json.object();
        put(body.putObject("fields"), fields);
        work.edit(actor(person), issues.get(key), body, VERSION);
        move(person, issues.get(key), fields);
    }

    @Override
    public String comment(String person, String key, String text) {
        return comments.add(actor(person), issues.get(key), Json.object().put("body", text), VERSION)
                .id();
    }

    private static void put(ObjectNode values, Map<CardField, String> fields) {
        fields.forEach((field, text) -> {
            switch (field) {
                case TITLE -> values.put(Fields.SUMMARY.id(), text);
                case DESCRIPTION -> values.put(Fields.DESCRIPTION.id(), text);
                case LABELS -> values.set(Fields.LABELS.id(), Json.strings(labels(text)));
                case ASSIGNEE -> values.set(Fields.ASSIGNEE.id(), assignee(text));
                case STATUS -> {
                    // Status is not a field to be set: see move.
                }
            }
        });
    }

    private void move(String person, JiraIssue issue, Map<CardField, String> fields) {
        var wanted = fields.getOrDefault(CardField.STATUS, "");
        if (wanted.isEmpty() || wanted.equals(status(issue))) return;
        var step = work.transitions(issue).stream()
                .filter(t -> t.to().name().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> JiraRefusal.message(
                        400, "There is no transition from " + status(issue) + " to " + wanted + "."));
        var body = Json.object();
        body.putObject("transition").put("id", step.id());
        work.transition(actor(person), issue, body, VERSION);
    }

    private Card card(JiraIssue issue) {
        var fields = new EnumMap<CardField, String>(CardField.class);
        fields.put(CardField.TITLE, text(issue, Fields.SUMMARY));
        fields.put(CardField.DESCRIPTION, text(issue, Fields.DESCRIPTION));
        fields.put(CardField.STATUS, status(issue));
        fields.put(CardField.ASSIGNEE, text(issue, Fields.ASSIGNEE));
        var labels = new ArrayList<String>();
        issue.value(Fields.LABELS).ifPresent(all -> all.forEach(l -> labels.add(l.asText())));
        fields.put(CardField.LABELS, String.join(", ", labels));
        var remarks = issue.comments().stream()
                .map(c -> new Remark(c.id(), c.author().displayName(), c.created(), RichText.wiki(c.body())))
                .toList();
        var type = site.issueType(text(issue, Fields.ISSUE_TYPE)).orElseThrow().name();
        return new Card(issue.key(), issue.project().key(), type, fields, remarks);
    }

    private String status(JiraIssue issue) {
        return site.status(text(issue, Fields.STATUS)).orElseThrow().name();
    }

    private static String text(JiraIssue issue, Field field) {
        return issue.value(field).map(RichText::wiki).orElse("");
    }

    private static JsonNode assignee(String accountId) {
        var assignee = Json.object();
        return accountId.isEmpty() ? assignee.putNull("accountId") : assignee.put("accountId", accountId);
    }

    private static List<String> labels(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    private JiraUser actor(String person) {
        return site.user(person).orElseThrow(() -> JiraRefusal.message(400, "There is no user " + person + "."));
    }
}
