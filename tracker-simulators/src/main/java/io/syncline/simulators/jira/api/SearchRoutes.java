package io.syncline.simulators.jira.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.issue.IssueJson;
import io.syncline.simulators.jira.issue.JiraIssue;
import io.syncline.simulators.jira.issue.Selection;
import io.syncline.simulators.jira.jql.JqlException;
import io.syncline.simulators.jira.jql.JqlQuery;
import io.syncline.simulators.jira.site.Edition;
import io.syncline.simulators.jira.wire.ApiVersion;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Search by JQL with tokens, the searches of old that are gone, and the checks of queries. */
public final class SearchRoutes {
    /** What a search asks, by GET or POST. */
    private record Wish(String jql, int size, String token, List<String> fields, Set<String> reconcile) {}

    private final SearchIndex index;
    private final IssueJson json;

    public SearchRoutes(SearchIndex index, IssueJson json) {
        this.index = index;
        this.json = json;
    }

    public void addTo(JiraApi api) {
        api.of(Edition.CLOUD)
                .get("/search/jql", call -> search(call, asked(call)))
                .post("/search/jql", call -> search(call, sent(call.body())))
                .get("/search", call -> gone())
                .post("/search", call -> gone())
                .post("/search/approximate-count", this::count)
                .post("/jql/match", this::match)
                .post("/jql/parse", this::parse);
    }

    private Answer search(JiraCall call, Wish wish) {
        try {
            var selection = Selection.noneUnless(wish.fields());
            int limit = selection.idsOnly() || wish.fields().equals(List.of("key")) ? 5000 : 100;
            var page = index.page(wish.jql(), call.actor(), wish.reconcile(), wish.token(), clamp(wish.size(), limit));
            var body = Json.object();
            body.set(
                    "issues",
                    Json.array(page.issues().stream()
                            .map(i -> found(i, call.version(), selection))
                            .toList()));
            page.next().ifPresent(token -> body.put("nextPageToken", token));
            return Answer.ok(body.put("isLast", page.next().isEmpty()));
        } catch (JqlException bad) {
            throw JiraRefusal.message(400, String.valueOf(bad.getMessage()));
        }
    }

    private JsonNode found(JiraIssue issue, ApiVersion version, Selection selection) {
        if (selection.idsOnly()) return Json.object().put("id", String.valueOf(issue.id()));
        return json.issue(issue, version, selection).put("expand", "operations,editmeta,changelog,transitions");
    }

    private Answer count(JiraCall call) {
        try {
            return Answer.ok(Json.object()
                    .put(
                            "count",
                            index.find(call.body().path("jql").asText(), call.actor(), Set.of())
                                    .size()));
        } catch (JqlException bad) {
            throw JiraRefusal.message(400, String.valueOf(bad.getMessage()));
        }
    }

    private Answer match(JiraCall call) {
        var ids = texts(call.body().path("issueIds"));
        var matches = Json.array();
        for (var jql : texts(call.body().path("jqls"))) {
            var match = matches.addObject();
            var found = match.putArray("matchedIssues");
            var errors = match.putArray("errors");
            try {
                index.find(jql, call.actor(), Set.of()).stream()
                        .filter(i -> ids.contains(String.valueOf(i.id())))
                        .forEach(i -> found.add(i.id()));
            } catch (JqlException bad) {
                errors.add(bad.getMessage());
            }
        }
        var body = Json.object();
        body.set("matches", matches);
        return Answer.ok(body);
    }

    private Answer parse(JiraCall call) {
        var queries = Json.array();
        for (var jql : texts(call.body().path("queries"))) {
            var parsed = queries.addObject().put("query", jql);
            try {
                index.check(JqlQuery.parse(jql), call.actor());
                parsed.putObject("structure");
            } catch (JqlException bad) {
                parsed.putArray("errors").add(bad.getMessage());
            }
        }
        var body = Json.object();
        body.set("queries", queries);
        return Answer.ok(body);
    }

    private static Answer gone() {
        return JiraRefusal.answer(
                410,
                List.of("The requested API has been removed. Please migrate to the /rest/api/3/search/jql API."),
                Map.of());
    }

    private static Wish asked(JiraCall call) {
        return new Wish(
                call.call().query("jql").orElse(""),
                call.call().queryInt("maxResults", 50),
                call.call().query("nextPageToken").orElse(""),
                call.call().queryList("fields"),
                new LinkedHashSet<>(call.call().queryList("reconcileIssues")));
    }

    private static Wish sent(JsonNode body) {
        return new Wish(
                body.path("jql").asText(),
                body.path("maxResults").asInt(50),
                body.path("nextPageToken").asText(),
                texts(body.path("fields")),
                new LinkedHashSet<>(texts(body.path("reconcileIssues"))));
    }

    private static int clamp(int size, int limit) {
        return Math.max(1, Math.min(size, limit));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
