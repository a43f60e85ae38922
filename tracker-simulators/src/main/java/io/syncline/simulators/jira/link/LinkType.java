package io.syncline.simulators.jira.link;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.util.List;
import java.util.Optional;

/** A kind of link with its names for both directions. */
record LinkType(String id, String name, String inward, String outward) {
    static final List<LinkType> ALL = List.of(
            new LinkType("10000", "Blocks", "is blocked by", "blocks"),
            new LinkType("10001", "Cloners", "is cloned by", "clones"),
            new LinkType("10002", "Duplicate", "is duplicated by", "duplicates"),
            new LinkType("10003", "Relates", "relates to", "relates to"));

    static Optional<LinkType> find(String idOrName) {
        return ALL.stream()
                .filter(t -> t.id.equals(idOrName) || t.name.equalsIgnoreCase(idOrName))
                .findFirst();
    }

    ObjectNode json(SiteJson site, ApiVersion version) {
        return Json.object()
                .put("id", id)
                .put("name", name)
                .put("inward", inward)
                .put("outward", outward)
                .put("self", site.self(version, "/issueLinkType/" + id));
    }
}
