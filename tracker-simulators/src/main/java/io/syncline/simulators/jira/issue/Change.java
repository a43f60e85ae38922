package io.syncline.simulators.jira.issue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.site.SiteJson;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraTime;
import java.time.Instant;
import java.util.List;

/** What one person changed at one moment. */
public record Change(String id, JiraUser author, Instant at, List<ChangeItem> items) {
    public Change {
        items = List.copyOf(items);
    }

    /** As the changelog of an issue lists it. */
    public ObjectNode history(SiteJson site, ApiVersion version) {
        var json = Json.object().put("id", id);
        json.set("author", site.user(author, version));
        json.put("created", JiraTime.text(at));
        json.set("items", itemsJson());
        return json;
    }

    /** As webhooks carry it. */
    public ObjectNode hooked() {
        var json = Json.object().put("id", id);
        json.set("items", itemsJson());
        return json;
    }

    private ArrayNode itemsJson() {
        return Json.array(items.stream().map(ChangeItem::json).toList());
    }
}
