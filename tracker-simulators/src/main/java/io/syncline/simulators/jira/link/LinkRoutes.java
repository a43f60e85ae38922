package io.syncline.simulators.jira.link;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.issue.Issues;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.Optional;

/** Links between issues and to the web. A remote link with a known global id is updated, not doubled. */
public final class LinkRoutes {
    private final Links links;
    private final Issues issues;
    private final SiteJson site;
    private final LinkWork work;

    public LinkRoutes(Links links, LinkWork work, Issues issues, SiteJson site) {
        this.work = work;
        this.links = links;
        this.issues = issues;
        this.site = site;
    }

    public void addTo(JiraApi api) {
        api.get("/issueLinkType", this::types)
                .post("/issueLink", this::add)
                .get("/issueLink/{id}", call -> Answer.ok(links.json(link(call), call.version())))
                .delete("/issueLink/{id}", this::delete)
                .get("/issue/{issue}/remotelink", this::remote)
                .post("/issue/{issue}/remotelink", this::addRemote)
                .delete("/issue/{issue}/remotelink/{id}", this::deleteRemote);
    }

    private Answer types(JiraCall call) {
        var body = Json.object();
        body.set(
                "issueLinkTypes",
                Json.array(LinkType.ALL.stream()
                        .map(t -> t.json(site, call.version()))
                        .toList()));
        return Answer.ok(body);
    }

    private Answer add(JiraCall call) {
        var body = call.body();
        var wanted = reference(body.path("type"), "name");
        var type = LinkType.find(wanted)
                .orElseThrow(() -> JiraRefusal.message(404, "No issue link type with name '" + wanted + "' found."));
        var inward = issues.get(reference(body.path("inwardIssue"), "key"));
        var outward = issues.get(reference(body.path("outwardIssue"), "key"));
        work.add(call.actor(), type, inward, outward);
        return Answer.empty(201);
    }

    private Answer delete(JiraCall call) {
        work.remove(call.actor(), link(call));
        return Answer.empty(204);
    }

    private Answer remote(JiraCall call) {
        var issue = issue(call);
        var globalId = call.call().query("globalId");
        var all = links.remoteOf(issue.id());
        if (globalId.isEmpty()) return call.list(all, l -> shown(l, issue, call));
        return all.stream()
                .filter(l -> l.globalId().equals(globalId))
                .findFirst()
                .map(l -> Answer.ok(shown(l, issue, call)))
                .orElseThrow(() -> noRemote());
    }

    private Answer addRemote(JiraCall call) {
        var issue = issue(call);
        var globalId = Optional.of(call.body().path("globalId").asText()).filter(g -> !g.isEmpty());
        var known = links.remoteOf(issue.id()).stream()
                .filter(l -> globalId.isPresent() && l.globalId().equals(globalId))
                .findFirst();
        var id = known.map(RemoteLink::id).orElseGet(() -> String.valueOf(issues.nextId()));
        links.put(new RemoteLink(id, issue.id(), globalId, call.body()));
        var self = site.self(call.version(), "/issue/" + issue.key() + "/remotelink/" + id);
        return Answer.json(
                known.isPresent() ? 200 : 201,
                Json.object().put("id", Long.parseLong(id)).put("self", self));
    }

    private Answer deleteRemote(JiraCall call) {
        if (!links.removeRemote(issue(call).id(), call.param("id"))) throw noRemote();
        return Answer.empty(204);
    }

    private JsonNode shown(RemoteLink link, JiraIssue issue, JiraCall call) {
        var body = Json.object()
                .put("id", Long.parseLong(link.id()))
                .put("self", site.self(call.version(), "/issue/" + issue.key() + "/remotelink/" + link.id()));
        for (var name : new String[] {"globalId", "application", "relationship", "object"})
            if (link.body().has(name)) body.set(name, link.body().get(name));
        return body;
    }

    private IssueLink link(JiraCall call) {
        return links.find(call.param("id"))
                .orElseThrow(
                        () -> JiraRefusal.message(404, "No issue link with id '" + call.param("id") + "' exists."));
    }

    private static Refused noRemote() {
        return JiraRefusal.message(404, "The remote link does not exist.");
    }

    private static String reference(JsonNode json, String name) {
        return json.path("id").asText(json.path(name).asText());
    }

    private JiraIssue issue(JiraCall call) {
        return issues.get(call.param("issue"));
    }
}
