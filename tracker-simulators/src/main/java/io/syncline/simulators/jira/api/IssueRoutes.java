package io.syncline.simulators.jira.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.activity.CommentWork;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.issue.IssueJson;
import io.syncline.simulators.jira.issue.IssueWork;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.issue.Selection;
import io.syncline.simulators.jira.server.EpicLink;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.site.Named;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.site.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Issues: create, read, edit, delete, transitions, assignee, changelog, bulk fetch. */
public final class IssueRoutes {
    private final Issues issues;
    private final IssueWork work;
    private final CommentWork comments;
    private final IssueJson json;
    private final SiteJson site;
    private final EpicLink epics;
    private final List<Named> resolutions;

    public IssueRoutes(Site site, Issues issues, IssueWork work, CommentWork comments, IssueJson json) {
        this.issues = issues;
        this.work = work;
        this.comments = comments;
        this.json = json;
        this.site = new SiteJson(site);
        this.epics = new EpicLink(site);
        this.resolutions = site.resolutions();
    }

    public void addTo(JiraApi api) {
        api.of(Edition.CLOUD)
                .post("/issue/bulkfetch", this::bulkFetch)
                .get("/issue/{issue}/changelog", this::changelog);
        api.post("/issue", this::create)
                .get("/issue/{issue}", this::read)
                .put("/issue/{issue}", this::edit)
                .delete("/issue/{issue}", this::delete)
                .get("/issue/{issue}/transitions", this::transitions)
                .post("/issue/{issue}/transitions", this::transition)
                .put("/issue/{issue}/assignee", this::assign);
    }

    private Answer create(JiraCall call) {
        var issue = work.create(call.actor(), wanted(call, Optional.empty()), call.version());
        addComments(call, issue);
        return Answer.json(201, json.created(issue, call.version()));
    }

    private JsonNode wanted(JiraCall call, Optional<JiraIssue> issue) {
        return call.edition().cloud() ? call.body() : epics.read(call.body(), issue);
    }

    private Answer read(JiraCall call) {
        var issue = issue(call);
        var body = json.issue(
                issue, call.version(), Selection.allUnless(call.call().queryList("fields")));
        if (call.expands("names")) body.set("names", names());
        if (call.expands("changelog")) body.set("changelog", histories(call, issue));
        if (call.expands("transitions")) body.set("transitions", transitionList(call, issue));
        var wanted = call.call().queryList("properties");
        if (!wanted.isEmpty()) body.set("properties", properties(issue, wanted));
        return Answer.ok(body);
    }

    private Answer edit(JiraCall call) {
        var issue = issue(call);
        work.edit(call.actor(), issue, wanted(call, Optional.of(issue)), call.version());
        addComments(call, issues.get(issue.key()));
        if (!call.edition().cloud() || !call.flag("returnIssue")) return Answer.empty(204);
        var body = json.issue(issues.get(issue.key()), call.version(), Selection.allUnless(List.of()));
        return Answer.ok(body);
    }

    private Answer delete(JiraCall call) {
        work.delete(call.actor(), issue(call), call.flag("deleteSubtasks"));
        return Answer.empty(204);
    }

    private Answer transitions(JiraCall call) {
        var body = Json.object().put("expand", "transitions");
        body.set("transitions", transitionList(call, issue(call)));
        return Answer.ok(body);
    }

    private Answer transition(JiraCall call) {
        var issue = issue(call);
        work.transition(call.actor(), issue, call.body(), call.version());
        addComments(call, issues.get(issue.key()));
        return Answer.empty(204);
    }

    private Answer assign(JiraCall call) {
        var assignee = Json.object();
        var name = call.edition().cloud() ? "accountId" : "name";
        assignee.set(name, call.body().path(name));
        var fields = Json.object();
        fields.set(Fields.ASSIGNEE.id(), assignee);
        var body = Json.object();
        body.set("fields", fields);
        work.edit(call.actor(), issue(call), body, call.version());
        return Answer.empty(204);
    }

    private Answer changelog(JiraCall call) {
        var issue = issue(call);
        var page = call.page(issue.changelog(), "values", 100, c -> c.history(site, call.version()));
        return Answer.ok(page.put("self", json.self(issue, call.version()) + "/changelog"));
    }

    private Answer bulkFetch(JiraCall call) {
        var selection = Selection.allUnless(texts(call.body().path("fields")));
        var found = new ArrayList<JsonNode>();
        for (var id : texts(call.body().path("issueIdsOrKeys")))
            issues.find(id).ifPresent(issue -> found.add(json.issue(issue, call.version(), selection)));
        var body = Json.object();
        body.set("issues", Json.array(found));
        body.set("issueErrors", Json.array());
        return Answer.ok(body);
    }

    private void addComments(JiraCall call, JiraIssue issue) {
        for (var operation : call.body().path("update").path("comment"))
            if (operation.has("add"))
                comments.add(call.actor(), issues.get(issue.key()), operation.get("add"), call.version());
    }

    private ObjectNode histories(JiraCall call, JiraIssue issue) {
        var newestFirst = issue.changelog().reversed();
        var body = Json.object()
                .put("startAt", 0)
                .put("maxResults", newestFirst.size())
                .put("total", newestFirst.size());
        body.set(
                "histories",
                Json.array(newestFirst.stream()
                        .map(c -> c.history(site, call.version()))
                        .toList()));
        return body;
    }

    private JsonNode transitionList(JiraCall call, JiraIssue issue) {
        return Json.array(
                work.transitions(issue).stream().map(t -> transition(call, t)).toList());
    }

    private ObjectNode transition(JiraCall call, Transition transition) {
        var body = Json.object().put("id", transition.id()).put("name", transition.name());
        body.set("to", site.status(transition.to(), call.version()));
        body.put("hasScreen", transition.asksForResolution())
                .put("isGlobal", transition.global())
                .put("isInitial", false)
                .put("isAvailable", true)
                .put("isConditional", false)
                .put("isLooped", false);
        if (call.expands("transitions.fields")) {
            var screen = body.putObject("fields");
            if (transition.asksForResolution()) screen.set(Fields.RESOLUTION.id(), resolution(call));
        }
        return body;
    }

    private ObjectNode resolution(JiraCall call) {
        var field = Json.object()
                .put("required", true)
                .put("name", Fields.RESOLUTION.name())
                .put("key", Fields.RESOLUTION.id())
                .put("hasDefaultValue", true);
        field.putObject("schema").put("type", "resolution").put("system", Fields.RESOLUTION.id());
        field.putArray("operations").add("set");
        field.set(
                "allowedValues",
                Json.array(resolutions.stream()
                        .map(r -> site.resolution(r, call.version()))
                        .toList()));
        return field;
    }

    private static JsonNode names() {
        var names = Json.object();
        Fields.all().forEach(f -> names.put(f.id(), f.name()));
        Map.of("project", "Project", "comment", "Comment", "attachment", "Attachment", "created", "Created")
                .forEach(names::put);
        return names.put("updated", "Updated").put("worklog", "Log Work").put("subtasks", "Sub-tasks");
    }

    private static JsonNode properties(JiraIssue issue, List<String> wanted) {
        var body = Json.object();
        issue.properties().forEach((name, value) -> {
            if (wanted.contains("*all") || wanted.contains(name)) body.set(name, value);
        });
        return body;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private JiraIssue issue(JiraCall call) {
        return issues.get(call.param("issue"));
    }
}
