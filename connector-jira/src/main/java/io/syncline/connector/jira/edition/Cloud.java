package io.syncline.connector.jira.edition;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.client.Marker;
import io.syncline.connector.jira.issue.Jql;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Jira Cloud: searches over version 3 with page tokens, people by account id.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/">Issue search</a>
 */
final class Cloud implements JiraEdition {
    private static final String SEARCH = "/rest/api/3/search/jql";
    private static final int PAGE = 100;

    private final JiraClient jira;
    private final WorklogMarks worklogMarks = new WorklogProperties();

    Cloud(JiraClient jira) {
        this.jira = jira;
    }

    @Override
    public Answer<List<WireIssue>> updated(Instance instance, String jql) {
        List<WireIssue> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            ObjectNode body = Found.query(Jql.oldestUpdate(jql), PAGE, "updated");
            next.ifPresent(token -> body.put("nextPageToken", token));
            Answer<JsonNode> page = jira.ask(instance, SEARCH, body);
            if (!(page instanceof Answer.Done<JsonNode>(JsonNode found))) return page.map(ignored -> all);
            all.addAll(Found.issues(found));
            next = Optional.of(found.path("nextPageToken").asText("")).filter(token -> !token.isEmpty());
        } while (next.isPresent());
        return Answer.done(all);
    }

    @Override
    public Answer<List<WireIssue>> first(Instance instance, String jql, int size) {
        ObjectNode body = Found.query(jql, size, "created", "project");
        body.putArray("properties").add(Marker.PROPERTY);
        return jira.ask(instance, SEARCH, body).map(Found::issues);
    }

    /** A search that reconciles this issue, the one read-after-write that Jira documents. */
    @Override
    public Answer<Boolean> holds(Instance instance, long issue, String jql) {
        ObjectNode body = Found.query(jql, 1, "id");
        body.putArray("reconcileIssues").add(issue);
        return jira.ask(instance, SEARCH, body).map(found -> Found.has(found, issue));
    }

    @Override
    public int window() {
        return 50;
    }

    @Override
    public Answer<List<WireIssue>> numbered(Instance instance, String prefix, int from) {
        ObjectNode body = HubJson.object();
        ArrayNode keys = body.putArray("issueIdsOrKeys");
        IntStream.range(from, from + window()).forEach(number -> keys.add(prefix + number));
        body.putArray("fields").add("created").add("project");
        body.putArray("properties").add(Marker.PROPERTY);
        return jira.ask(instance, "/rest/api/3/issue/bulkfetch", body).map(Found::issues);
    }

    @Override
    public Answer<List<HubUser>> user(Instance instance, String key) {
        return Found.user(jira.get(instance, "/rest/api/2/user?accountId=" + encoded(key)));
    }

    @Override
    public Answer<List<HubUser>> usersLike(Instance instance, String text) {
        return Found.users(jira.get(instance, "/rest/api/2/user/search?maxResults=50&query=" + encoded(text)));
    }

    @Override
    public Answer<List<HubUser>> assignable(Instance instance, String project, String key) {
        String query = "?maxResults=1&project=" + encoded(project) + "&accountId=" + encoded(key);
        return Found.users(jira.get(instance, "/rest/api/2/user/assignable/search" + query));
    }

    @Override
    public Optional<ObjectNode> reference(HubUser user) {
        return Optional.of(HubJson.object().put("accountId", user.key()));
    }

    @Override
    public String bytes(String attachment, String filename) {
        return "/rest/api/2/attachment/content/" + encoded(attachment);
    }

    @Override
    public Optional<String> optionsAreFixed() {
        return Optional.empty();
    }

    @Override
    public Parents parents() {
        return Parents.FIELD;
    }

    @Override
    public WorklogMarks worklogMarks() {
        return worklogMarks;
    }
}
