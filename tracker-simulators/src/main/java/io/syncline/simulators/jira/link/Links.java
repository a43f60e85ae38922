package io.syncline.simulators.jira.link;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.field.IssueLookup;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.util.List;
import java.util.Optional;

/** All links of the site. */
public final class Links {
    private final List<IssueLink> links;
    private final List<RemoteLink> remote;
    private final SiteJson site;
    private final IssueLookup issues;

    public Links(LinkList list, SiteJson site, IssueLookup issues) {
        this.links = list.links;
        this.remote = list.remote;
        this.site = site;
        this.issues = issues;
    }

    void add(IssueLink link) {
        links.add(link);
    }

    /** Whether these two are linked like this; where both ends read the same, in whichever direction. */
    boolean there(LinkType type, long inward, long outward) {
        boolean symmetric = type.inward().equals(type.outward());
        return links.stream()
                .filter(l -> l.type().equals(type))
                .anyMatch(l -> l.inward() == inward && l.outward() == outward
                        || symmetric && l.inward() == outward && l.outward() == inward);
    }

    void remove(IssueLink link) {
        links.remove(link);
    }

    Optional<IssueLink> find(String id) {
        return links.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    List<RemoteLink> remoteOf(long issue) {
        return remote.stream().filter(l -> l.issue() == issue).toList();
    }

    /** Replaces the one with the same id. */
    void put(RemoteLink link) {
        remote.removeIf(l -> l.id().equals(link.id()));
        remote.add(link);
    }

    boolean removeRemote(long issue, String id) {
        return remote.removeIf(l -> l.issue() == issue && l.id().equals(id));
    }

    /** The value of the field {@code issuelinks}; links to deleted issues are gone. */
    public JsonNode json(long issue, ApiVersion version) {
        return Json.array(links.stream()
                .filter(l -> l.touches(issue))
                .filter(l -> exists(l.inward()) && exists(l.outward()))
                .map(l -> json(l, issue, version))
                .toList());
    }

    private ObjectNode json(IssueLink link, long seenFrom, ApiVersion version) {
        var json = Json.object().put("id", link.id()).put("self", site.self(version, "/issueLink/" + link.id()));
        json.set("type", link.type().json(site, version));
        if (link.inward() == seenFrom) json.set("outwardIssue", brief(link.outward(), version));
        else json.set("inwardIssue", brief(link.inward(), version));
        return json;
    }

    ObjectNode json(IssueLink link, ApiVersion version) {
        var json = Json.object().put("id", link.id()).put("self", site.self(version, "/issueLink/" + link.id()));
        json.set("type", link.type().json(site, version));
        json.set("inwardIssue", brief(link.inward(), version));
        json.set("outwardIssue", brief(link.outward(), version));
        return json;
    }

    private boolean exists(long issue) {
        return issues.keyOf(String.valueOf(issue)).isPresent();
    }

    private JsonNode brief(long issue, ApiVersion version) {
        return issues.brief(issues.keyOf(String.valueOf(issue)).orElseThrow(), version);
    }
}
