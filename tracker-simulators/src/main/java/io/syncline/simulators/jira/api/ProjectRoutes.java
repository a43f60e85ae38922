package io.syncline.simulators.jira.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.site.JiraProject;
import io.syncline.simulators.jira.site.Named;
import io.syncline.simulators.jira.site.Site;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;
import java.util.Locale;

/** Projects with their statuses, components and versions; the site's types, statuses, priorities, resolutions. */
public final class ProjectRoutes {
    private final Site site;
    private final SiteJson json;

    public ProjectRoutes(Site site) {
        this.site = site;
        this.json = new SiteJson(site);
    }

    public void addTo(JiraApi api) {
        api.of(Edition.CLOUD).get("/project/search", this::search);
        api.get("/project", call -> call.list(site.projects(), p -> project(p, call)))
                .get("/project/{project}", call -> Answer.ok(detailed(project(call), call)))
                .get("/project/{project}/statuses", this::statuses)
                .get(
                        "/project/{project}/components",
                        call -> call.list(
                                site.components(project(call)), c -> json.named("component", c, call.version())))
                .get(
                        "/project/{project}/versions",
                        call -> call.list(site.versions(project(call)), v -> version(v, call)))
                .get("/status", call -> call.list(site.statuses(), s -> json.status(s, call.version())))
                .get("/issuetype", call -> call.list(site.issueTypes(), t -> json.issueType(t, call.version())))
                .get("/priority", call -> call.list(site.priorities(), p -> json.priority(p, call.version())))
                .get("/resolution", call -> call.list(site.resolutions(), r -> json.resolution(r, call.version())));
        api.of(Edition.CLOUD)
                .get(
                        "/priority/search",
                        call -> Answer.ok(
                                call.page(site.priorities(), "values", 50, p -> json.priority(p, call.version()))));
    }

    private Answer search(JiraCall call) {
        var query = call.call().query("query").orElse("").toLowerCase(Locale.ROOT);
        var keys = call.call().query("keys").isPresent() ? call.call().queryList("keys") : List.<String>of();
        var found = site.projects().stream()
                .filter(p -> p.key().toLowerCase(Locale.ROOT).contains(query)
                        || p.name().toLowerCase(Locale.ROOT).contains(query))
                .filter(p -> keys.isEmpty() || keys.contains(p.key()))
                .toList();
        return Answer.ok(call.page(found, "values", 50, p -> project(p, call)));
    }

    private Answer statuses(JiraCall call) {
        project(call);
        return call.list(site.issueTypes(), type -> {
            var body = Json.object()
                    .put("self", json.self(call.version(), "/issuetype/" + type.id()))
                    .put("id", type.id())
                    .put("name", type.name())
                    .put("subtask", type.subtask());
            var statuses = site.statuses().stream()
                    .map(s -> json.status(s, call.version()))
                    .toList();
            body.set("statuses", Json.array(statuses));
            return body;
        });
    }

    private JsonNode version(Named version, JiraCall call) {
        return json.version(version, call.version());
    }

    private ObjectNode project(JiraProject project, JiraCall call) {
        return json.project(project, call.version()).put("style", "classic").put("isPrivate", false);
    }

    private ObjectNode detailed(JiraProject project, JiraCall call) {
        var body = project(project, call).put("description", "").put("assigneeType", "UNASSIGNED");
        body.set("lead", json.user(site.users().getFirst(), call.version()));
        body.set(
                "issueTypes",
                Json.array(site.issueTypes().stream()
                        .map(t -> json.issueType(t, call.version()))
                        .toList()));
        body.set(
                "components",
                Json.array(site.components(project).stream()
                        .map(c -> json.named("component", c, call.version()))
                        .toList()));
        body.set(
                "versions",
                Json.array(site.versions(project).stream()
                        .map(v -> version(v, call))
                        .toList()));
        body.putObject("roles");
        return body;
    }

    private JiraProject project(JiraCall call) {
        var wanted = call.param("project");
        return site.project(wanted)
                .orElseThrow(() -> JiraRefusal.message(404, "No project could be found with key '" + wanted + "'."));
    }
}
