package io.syncline.simulators.jira.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.field.Field;
import io.syncline.simulators.jira.field.Fields;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Who watches an issue and who votes for it. Neither is a change of the issue. */
public final class FollowerRoutes {
    private final Site site;
    private final SiteJson json;
    private final Issues issues;

    public FollowerRoutes(Site site, Issues issues) {
        this.site = site;
        this.json = new SiteJson(site);
        this.issues = issues;
    }

    public void addTo(JiraApi api) {
        api.get("/issue/{issue}/watchers", this::watchers)
                .post("/issue/{issue}/watchers", call -> with(call, Fields.WATCHERS, watcher(call)))
                .delete(
                        "/issue/{issue}/watchers",
                        call -> without(
                                call,
                                Fields.WATCHERS,
                                call.call()
                                        .query(call.edition().cloud() ? "accountId" : "username")
                                        .orElse("")))
                .get("/issue/{issue}/votes", this::votes)
                .post(
                        "/issue/{issue}/votes",
                        call -> with(call, Fields.VOTERS, call.actor().accountId()))
                .delete(
                        "/issue/{issue}/votes",
                        call -> without(call, Fields.VOTERS, call.actor().accountId()));
    }

    private Answer watchers(JiraCall call) {
        var all = followers(issue(call), Fields.WATCHERS);
        var body = Json.object()
                .put("self", json.self(call.version(), "/issue/" + issue(call).key() + "/watchers"))
                .put("isWatching", all.contains(call.actor().accountId()))
                .put("watchCount", all.size());
        body.set("watchers", people(call, all));
        return Answer.ok(body);
    }

    private Answer votes(JiraCall call) {
        var all = followers(issue(call), Fields.VOTERS);
        var body = Json.object()
                .put("self", json.self(call.version(), "/issue/" + issue(call).key() + "/votes"))
                .put("votes", all.size())
                .put("hasVoted", all.contains(call.actor().accountId()));
        body.set("voters", people(call, all));
        return Answer.ok(body);
    }

    private JsonNode people(JiraCall call, List<String> all) {
        return Json.array(all.stream()
                .map(id -> json.user(site.user(id).orElseThrow(), call.version()))
                .toList());
    }

    /** The body is the account id alone; without one the caller watches. */
    private String watcher(JiraCall call) {
        var wanted = call.anyBody().asText("");
        var id = wanted.isEmpty() ? call.actor().accountId() : wanted;
        if (site.user(id).isEmpty()) throw JiraRefusal.message(404, "The user does not exist.");
        return id;
    }

    private Answer with(JiraCall call, Field field, String user) {
        var all = followers(issue(call), field);
        if (!all.contains(user)) all.add(user);
        return store(issue(call), field, all);
    }

    private Answer without(JiraCall call, Field field, String user) {
        var all = followers(issue(call), field);
        all.remove(user);
        return store(issue(call), field, all);
    }

    private Answer store(JiraIssue issue, Field field, List<String> all) {
        var values = new HashMap<>(issue.values());
        values.remove(field.id());
        if (!all.isEmpty())
            values.put(
                    field.id(), Json.array(all.stream().map(TextNode::valueOf).toList()));
        issues.replace(issue.withValues(values, issue.moments()));
        return Answer.empty(204);
    }

    private static List<String> followers(JiraIssue issue, Field field) {
        var all = new ArrayList<String>();
        issue.value(field).ifPresent(ids -> ids.forEach(id -> all.add(id.asText())));
        return all;
    }

    private JiraIssue issue(JiraCall call) {
        return issues.get(call.param("issue"));
    }
}
