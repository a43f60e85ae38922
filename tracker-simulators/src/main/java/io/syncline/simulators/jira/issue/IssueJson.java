package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.activity.ActivityJson;
import io.syncline.simulators.jira.activity.Worklog;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.FieldWriter;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.field.IssueLookup;
import io.syncline.simulators.jira.link.LinkList;
import io.syncline.simulators.jira.link.Links;
import io.syncline.simulators.jira.server.EpicLink;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraTime;
import io.syncline.simulators.jira.wire.TimeSpent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Issues as Jira prints them. */
public final class IssueJson implements IssueLookup {
    private static final List<Field> BRIEF = List.of(Fields.SUMMARY, Fields.STATUS, Fields.PRIORITY, Fields.ISSUE_TYPE);
    private static final List<Field> STUB =
            List.of(Fields.SUMMARY, Fields.ISSUE_TYPE, Fields.ASSIGNEE, Fields.PRIORITY, Fields.STATUS);

    private final Issues issues;
    private final SiteJson site;
    private final ActivityJson activity;
    private final FieldWriter writer;
    private final Links links;
    private final EpicLink epics;

    public IssueJson(Site site, Issues issues, LinkList links) {
        this.issues = issues;
        this.site = new SiteJson(site);
        this.activity = new ActivityJson(site);
        this.writer = new FieldWriter(site, this);
        this.epics = new EpicLink(site);
        this.links = new Links(links, this.site, this);
    }

    public FieldWriter writer() {
        return writer;
    }

    public Links links() {
        return links;
    }

    @Override
    public Optional<String> keyOf(String idOrKey) {
        return issues.find(idOrKey).map(JiraIssue::key);
    }

    @Override
    public JsonNode brief(String key, ApiVersion version) {
        var found = issues.find(key);
        if (found.isEmpty()) return Json.object().put("key", key);
        return shortened(found.get(), BRIEF, version);
    }

    /** The issue inside a comment's webhook. */
    public ObjectNode stub(JiraIssue issue, ApiVersion version) {
        var stub = shortened(issue, STUB, version);
        stub.withObject("/fields").set("project", site.project(issue.project(), version));
        return stub;
    }

    public ObjectNode issue(JiraIssue issue, ApiVersion version, Selection selection) {
        var json = heading(issue, version);
        json.set("fields", fields(issue, version, selection));
        return json;
    }

    /** Address and key without fields, as a create answers. */
    public ObjectNode created(JiraIssue issue, ApiVersion version) {
        return Json.object()
                .put("id", String.valueOf(issue.id()))
                .put("key", issue.key())
                .put("self", self(issue, version));
    }

    public String self(JiraIssue issue, ApiVersion version) {
        return site.self(version, "/issue/" + issue.id());
    }

    private ObjectNode heading(JiraIssue issue, ApiVersion version) {
        return Json.object()
                .put("id", String.valueOf(issue.id()))
                .put("self", self(issue, version))
                .put("key", issue.key());
    }

    private ObjectNode shortened(JiraIssue issue, List<Field> shown, ApiVersion version) {
        var json = heading(issue, version);
        var fields = json.putObject("fields");
        shown.forEach(f -> fields.set(f.id(), writer.write(f, issue.value(f), issue.project(), version)));
        return json;
    }

    private ObjectNode fields(JiraIssue issue, ApiVersion version, Selection selection) {
        var json = Json.object();
        for (var field : Fields.all())
            if (selection.includes(field.id())
                    && (!field.equals(Fields.PARENT) || issue.value(field).isPresent()))
                json.set(field.id(), writer.write(field, issue.value(field), issue.project(), version));
        put(json, selection, "project", () -> site.project(issue.project(), version));
        put(json, selection, "issuelinks", () -> links.json(issue.id(), version));
        put(json, selection, "subtasks", () -> subtasks(issue, version));
        moments(json, issue, selection);
        activities(json, issue, version, selection);
        time(json, issue, selection);
        counters(json, issue, version, selection);
        if (!site.edition().cloud() && selection.includes(EpicLink.ID)) epics.show(issue, json);
        return json;
    }

    private static void moments(ObjectNode json, JiraIssue issue, Selection selection) {
        var moments = issue.moments();
        put(json, selection, "created", () -> Json.text(JiraTime.text(moments.created())));
        put(json, selection, "updated", () -> Json.text(JiraTime.text(moments.updated())));
        put(json, selection, "statuscategorychangedate", () -> Json.text(JiraTime.text(moments.categoryChanged())));
        put(json, selection, "resolutiondate", () -> moments.resolved()
                .<JsonNode>map(at -> Json.text(JiraTime.text(at)))
                .orElse(NullNode.getInstance()));
        put(json, selection, "lastViewed", NullNode::getInstance);
    }

    private void activities(ObjectNode json, JiraIssue issue, ApiVersion version, Selection selection) {
        put(
                json,
                selection,
                "attachment",
                () -> Json.array(issue.attachments().stream()
                        .map(a -> activity.attachment(a, version))
                        .toList()));
        put(json, selection, "comment", () -> {
            var comments = issue.comments().stream()
                    .map(c -> activity.comment(issue.id(), c, version))
                    .toList();
            var page = Json.object();
            page.set("comments", Json.array(comments));
            return page.put("self", self(issue, version) + "/comment")
                    .put("maxResults", comments.size())
                    .put("total", comments.size())
                    .put("startAt", 0);
        });
        put(json, selection, "worklog", () -> {
            var page = Json.object()
                    .put("startAt", 0)
                    .put("maxResults", 20)
                    .put("total", issue.worklogs().size());
            page.set(
                    "worklogs",
                    Json.array(issue.worklogs().stream()
                            .limit(20)
                            .map(w -> activity.worklog(issue.id(), w, version))
                            .toList()));
            return page;
        });
    }

    private static void time(ObjectNode json, JiraIssue issue, Selection selection) {
        long spent = issue.worklogs().stream().mapToLong(Worklog::seconds).sum();
        for (var name : List.of("timespent", "aggregatetimespent"))
            put(json, selection, name, () -> spent == 0 ? NullNode.getInstance() : Json.number(spent));
        var estimates = issue.value(Fields.TIME_TRACKING).orElseGet(Json::object);
        var shown = Map.of("timeoriginalestimate", "originalEstimate", "timeestimate", "remainingEstimate");
        shown.forEach((name, estimate) -> {
            for (var each : List.of(name, "aggregate" + name))
                put(
                        json,
                        selection,
                        each,
                        () -> estimates.has(estimate) ? estimates.get(estimate) : NullNode.getInstance());
        });
        put(json, selection, "timetracking", () -> {
            var tracking = Json.object();
            estimates.properties().forEach(e -> tracking.put(
                            e.getKey(), TimeSpent.text(e.getValue().asLong()))
                    .put(e.getKey() + "Seconds", e.getValue().asLong()));
            if (spent > 0)
                tracking.put("timeSpent", ActivityJson.timeSpent(spent)).put("timeSpentSeconds", spent);
            return tracking;
        });
    }

    private void counters(ObjectNode json, JiraIssue issue, ApiVersion version, Selection selection) {
        put(json, selection, "workratio", () -> Json.number(-1));
        for (var name : List.of("progress", "aggregateprogress"))
            put(json, selection, name, () -> Json.object().put("progress", 0).put("total", 0));
        put(json, selection, "watches", () -> Json.object()
                .put("self", site.self(version, "/issue/" + issue.key() + "/watchers"))
                .put("watchCount", count(issue, Fields.WATCHERS))
                .put("isWatching", false));
        put(json, selection, "votes", () -> Json.object()
                .put("self", site.self(version, "/issue/" + issue.key() + "/votes"))
                .put("votes", count(issue, Fields.VOTERS))
                .put("hasVoted", false));
    }

    private static int count(JiraIssue issue, Field followers) {
        return issue.value(followers).map(JsonNode::size).orElse(0);
    }

    private JsonNode subtasks(JiraIssue issue, ApiVersion version) {
        return Json.array(issues.all().stream()
                .filter(i -> i.value(Fields.PARENT)
                        .filter(p -> p.asText().equals(issue.key()))
                        .isPresent())
                .map(i -> brief(i.key(), version))
                .toList());
    }

    private static void put(ObjectNode json, Selection selection, String name, Supplier<? extends JsonNode> value) {
        if (selection.includes(name)) json.set(name, value.get());
    }
}
