package io.syncline.simulators.jira.api;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.Optional;

/** Properties of issues: JSON that apps keep there, unseen by people. */
public final class PropertyRoutes {
    private static final int LIMIT = 32_768;

    private final Issues issues;
    private final SiteJson site;

    public PropertyRoutes(Issues issues, SiteJson site) {
        this.issues = issues;
        this.site = site;
    }

    public void addTo(JiraApi api) {
        api.get("/issue/{issue}/properties", this::list)
                .get("/issue/{issue}/properties/{key}", this::read)
                .put("/issue/{issue}/properties/{key}", this::write)
                .delete("/issue/{issue}/properties/{key}", this::delete);
    }

    private Answer list(JiraCall call) {
        var keys = Json.array();
        var issue = issue(call);
        issue.properties().keySet().forEach(key -> keys.addObject()
                .put("self", site.self(call.version(), "/issue/" + issue.id() + "/properties/" + key))
                .put("key", key));
        var body = Json.object();
        body.set("keys", keys);
        return Answer.ok(body);
    }

    private Answer read(JiraCall call) {
        var value = Optional.ofNullable(issue(call).properties().get(call.param("key")))
                .orElseThrow(() -> missing(call));
        var body = Json.object().put("key", call.param("key"));
        body.set("value", value);
        return Answer.ok(body);
    }

    private Answer write(JiraCall call) {
        var value = call.anyBody();
        if (value.isMissingNode()) throw JiraRefusal.message(400, "Property value must not be empty.");
        if (call.call().body().length > LIMIT)
            throw JiraRefusal.message(400, "The property value must not be longer than 32768 characters.");
        var issue = issue(call);
        var known = issue.properties().containsKey(call.param("key"));
        issues.replace(issue.withProperty(call.param("key"), Optional.of(value)));
        return Answer.empty(known ? 200 : 201);
    }

    private Answer delete(JiraCall call) {
        var issue = issue(call);
        if (!issue.properties().containsKey(call.param("key"))) throw missing(call);
        issues.replace(issue.withProperty(call.param("key"), Optional.empty()));
        return Answer.empty(204);
    }

    private static Refused missing(JiraCall call) {
        return JiraRefusal.message(404, "The property with key '" + call.param("key") + "' does not exist.");
    }

    private JiraIssue issue(JiraCall call) {
        return issues.get(call.param("issue"));
    }
}
