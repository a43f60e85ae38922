package io.syncline.simulators.jira.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.http.Refused;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.site.JiraUser;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A request to the REST API: who calls, whether as an app, in which version, of which Jira. */
public record JiraCall(Call call, JiraUser actor, boolean app, ApiVersion version, Edition edition) {
    public String param(String name) {
        return call.param(name);
    }

    /** The body, which must be a JSON object. */
    public JsonNode body() {
        try {
            var json = call.json();
            if (json.isObject()) return json;
        } catch (Refused notJson) {
            throw JiraRefusal.message(400, "There was an error parsing JSON. Check that your request body is valid.");
        }
        throw JiraRefusal.message(400, "Invalid request payload. Refer to the REST API documentation and try again.");
    }

    /** Refuses a body with any other member: Data Center reads bodies into beans that ignore nothing. */
    public void requireOnly(Set<String> members) {
        body().fieldNames().forEachRemaining(name -> {
            if (!members.contains(name))
                throw JiraRefusal.message(400, "Unrecognized field \"" + name + "\", not marked as ignorable");
        });
    }

    /** The body, which may be any JSON. */
    public JsonNode anyBody() {
        try {
            return call.json();
        } catch (Refused notJson) {
            throw JiraRefusal.message(400, "There was an error parsing JSON. Check that your request body is valid.");
        }
    }

    public boolean flag(String name) {
        return call.query(name).filter("true"::equals).isPresent();
    }

    /** Whether the parameter {@code expand} lists this. */
    public boolean expands(String what) {
        return call.queryList("expand").contains(what);
    }

    public void requireAdmin() {
        if (!actor.admin()) throw JiraRefusal.message(403, "You do not have permission to perform this operation.");
    }

    public void requireApp() {
        if (!app) throw JiraRefusal.message(403, "Only apps can access this resource.");
    }

    /** For resources that no scope of an OAuth client covers. */
    public void requirePerson() {
        if (app)
            throw new Refused(Answer.json(
                    401, Json.object().put("code", 401).put("message", "Unauthorized; scope does not match")));
    }

    /** One page of a list, under the given name, in the style with {@code startAt} and {@code total}. */
    public <T> ObjectNode page(List<T> all, String name, int pageSize, Function<T, JsonNode> json) {
        int start = Math.max(0, call.queryInt("startAt", 0));
        int size = Math.max(0, Math.min(call.queryInt("maxResults", pageSize), 5000));
        var items = all.stream().skip(start).limit(size).map(json).toList();
        var page = Json.object()
                .put("startAt", start)
                .put("maxResults", size)
                .put("total", all.size())
                .put("isLast", start + items.size() >= all.size());
        page.set(name, Json.array(items));
        return page;
    }

    public <T> Answer list(List<T> all, Function<T, JsonNode> json) {
        return Answer.ok(Json.array(all.stream().map(json).toList()));
    }
}
