package io.syncline.connector.jira.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.issue.Jql;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import java.util.Optional;

/** Asks whether an issue matches JQL now: a search that reconciles this issue, the one read-after-write that Jira documents. */
public final class MatchClient {
    private final JiraClient jira;

    public MatchClient(JiraClient jira) {
        this.jira = jira;
    }

    /** Refused with field {@code query} when Jira cannot read the query. */
    public Answer<MatchResult> matches(Instance instance, Match match) {
        String id = match.entity().id();
        if (!id.matches("\\d{1,18}")) return Answer.refused("entity", "'" + id + "' is not the id of a Jira issue");
        Optional<String> jql = Jql.about(Long.parseLong(id), match.project(), match.query());
        if (jql.isEmpty()) return Answer.refused("query", "quotes or parentheses of the query do not pair up");
        ObjectNode body = HubJson.object().put("jql", jql.get()).put("maxResults", 1);
        body.putArray("fields").add("id");
        body.putArray("reconcileIssues").add(Long.parseLong(id));
        Answer<JsonNode> answer = jira.ask(instance, "/rest/api/3/search/jql", body);
        return answer instanceof Answer.Refused<JsonNode>(Optional<String> field, String message) && field.isEmpty()
                ? Answer.refused("query", message)
                : answer.map(found -> new MatchResult(holds(found, id)));
    }

    private static boolean holds(JsonNode found, String id) {
        for (JsonNode issue : found.path("issues")) {
            if (issue.path("id").asText().equals(id)) return true;
        }
        return false;
    }
}
