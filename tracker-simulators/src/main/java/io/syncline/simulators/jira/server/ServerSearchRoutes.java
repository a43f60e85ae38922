package io.syncline.simulators.jira.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.api.JiraApi;
import io.syncline.simulators.jira.api.JiraCall;
import io.syncline.simulators.jira.api.SearchIndex;
import io.syncline.simulators.jira.issue.IssueJson;
import io.syncline.simulators.jira.issue.Selection;
import io.syncline.simulators.jira.jql.JqlException;
import io.syncline.simulators.jira.wire.JiraRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Search by JQL with page numbers. It shows what the index knows, and refuses members of a body that it does not know. */
public final class ServerSearchRoutes {
    private static final int MOST = 1000;
    private static final Set<String> MEMBERS =
            Set.of("jql", "startAt", "maxResults", "fields", "validateQuery", "expand");

    private final SearchIndex index;
    private final IssueJson json;

    public ServerSearchRoutes(SearchIndex index, IssueJson json) {
        this.index = index;
        this.json = json;
    }

    public void addTo(JiraApi api) {
        api.get("/search", this::asked).post("/search", this::sent);
    }

    private Answer asked(JiraCall call) {
        return found(
                call,
                call.call().query("jql").orElse(""),
                call.call().queryInt("startAt", 0),
                call.call().queryInt("maxResults", 50),
                call.call().queryList("fields"));
    }

    private Answer sent(JiraCall call) {
        var body = call.body();
        call.requireOnly(MEMBERS);
        var fields = new ArrayList<String>();
        body.path("fields").forEach(field -> fields.add(field.asText()));
        return found(
                call,
                body.path("jql").asText(),
                body.path("startAt").asInt(),
                body.path("maxResults").asInt(50),
                fields);
    }

    private Answer found(JiraCall call, String jql, int start, int size, List<String> fields) {
        try {
            var all = index.find(jql, call.actor(), Set.of());
            var selection = Selection.noneUnless(fields.isEmpty() ? List.of("*navigable") : fields);
            int most = Math.clamp(size, 0, MOST);
            var page = all.stream()
                    .skip(start)
                    .limit(most)
                    .<JsonNode>map(issue -> json.issue(issue, call.version(), selection))
                    .toList();
            var body = Json.object().put("expand", "schema,names").put("startAt", start);
            body.put("maxResults", most).put("total", all.size());
            body.set("issues", Json.array(page));
            return Answer.ok(body);
        } catch (JqlException bad) {
            throw JiraRefusal.message(400, String.valueOf(bad.getMessage()));
        }
    }
}
