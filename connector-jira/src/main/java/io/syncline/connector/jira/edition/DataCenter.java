package io.syncline.connector.jira.edition;

import static io.syncline.connector.jira.client.JiraClient.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.jira.client.JiraClient;
import io.syncline.connector.jira.client.Marker;
import io.syncline.connector.jira.issue.Jql;
import io.syncline.connector.jira.wire.WireIssue;
import io.syncline.connector.tracker.Answer;
import io.syncline.connector.tracker.Instance;
import io.syncline.hub.HubJson;
import io.syncline.hub.issue.HubUser;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Jira Data Center and Server: version 2 alone, searches by page numbers, people by key and name. What its beans do not know it refuses, so
 * nothing is sent that only Cloud has.
 *
 * @see <a href="https://developer.atlassian.com/server/jira/platform/rest/v11003/">REST API of Data Center</a>
 */
final class DataCenter implements JiraEdition {
    private static final String SEARCH = "/rest/api/2/search";
    private static final String USER = "/rest/api/2/user";
    private static final int PAGE = 100;

    private final JiraClient jira;
    private final Parents parents;
    private final WorklogMarks worklogMarks;

    DataCenter(JiraClient jira, Clock clock, Duration memory) {
        this.jira = jira;
        this.parents = new EpicLinks(jira, clock, memory);
        this.worklogMarks = new IssueProperties(jira);
    }

    /** Newest first: what is changed between two pages moves to the front, and shows again on the next instead of hiding another. */
    @Override
    public Answer<List<WireIssue>> updated(Instance instance, String jql) {
        Map<String, WireIssue> all = new LinkedHashMap<>();
        int start = 0;
        while (true) {
            ObjectNode body =
                    Found.query(Jql.newestUpdate(jql), PAGE, "updated").put("startAt", start);
            Answer<JsonNode> page = jira.ask(instance, SEARCH, body);
            if (!(page instanceof Answer.Done<JsonNode>(JsonNode found))) return page.map(ignored -> List.of());
            List<WireIssue> issues = Found.issues(found);
            issues.forEach(issue -> all.putIfAbsent(issue.id(), issue));
            start += issues.size();
            if (issues.isEmpty() || start >= found.path("total").asInt()) break;
        }
        return Answer.done(List.copyOf(all.values()).reversed());
    }

    @Override
    public Answer<List<WireIssue>> first(Instance instance, String jql, int size) {
        return jira.ask(instance, SEARCH, Found.query(jql, size, "created", "project"))
                .map(Found::issues);
    }

    /** As the index knows it: nothing here reconciles it with the database. */
    @Override
    public Answer<Boolean> holds(Instance instance, long issue, String jql) {
        return jira.ask(instance, SEARCH, Found.query(jql, 1, "project")).map(found -> Found.has(found, issue));
    }

    @Override
    public int window() {
        return 10;
    }

    /** One by one, from the database: a search for keys is refused when one of them is free, and lags behind. */
    @Override
    public Answer<List<WireIssue>> numbered(Instance instance, String prefix, int from) {
        List<WireIssue> issues = new ArrayList<>();
        for (int number = from; number < from + window(); number++) {
            String query = "?fields=created,project&properties=" + Marker.PROPERTY;
            Answer<JsonNode> answer = jira.get(instance, "/rest/api/2/issue/" + encoded(prefix + number) + query);
            if (answer instanceof Answer.Gone) continue;
            if (answer.result().isEmpty()) return answer.map(ignored -> issues);
            issues.add(HubJson.convert(answer.result().get(), WireIssue.class));
        }
        return Answer.done(issues);
    }

    /** By key; by name where nobody has that key, for names are what people know. */
    @Override
    public Answer<List<HubUser>> user(Instance instance, String key) {
        return Found.user(jira.get(instance, USER + "?key=" + encoded(key)))
                .then(found -> found.isEmpty()
                        ? Found.user(jira.get(instance, USER + "?username=" + encoded(key)))
                        : Answer.done(found));
    }

    @Override
    public Answer<List<HubUser>> usersLike(Instance instance, String text) {
        return Found.users(jira.get(instance, USER + "/search?maxResults=50&username=" + encoded(text)));
    }

    @Override
    public Answer<List<HubUser>> assignable(Instance instance, String project, String key) {
        return user(instance, key).then(users -> {
            Optional<String> name =
                    users.stream().flatMap(user -> user.username().stream()).findFirst();
            if (name.isEmpty()) return Answer.done(List.of());
            String query = "?maxResults=50&project=" + encoded(project) + "&username=" + encoded(name.get());
            return Found.users(jira.get(instance, USER + "/assignable/search" + query));
        });
    }

    @Override
    public Optional<ObjectNode> reference(HubUser user) {
        return user.username().map(name -> HubJson.object().put("name", name));
    }

    @Override
    public String bytes(String attachment, String filename) {
        return "/secure/attachment/" + encoded(attachment) + "/" + encoded(filename);
    }

    @Override
    public Optional<String> optionsAreFixed() {
        return Optional.of("options cannot be added through the API of Jira Data Center: add it in Jira");
    }

    @Override
    public Parents parents() {
        return parents;
    }

    @Override
    public WorklogMarks worklogMarks() {
        return worklogMarks;
    }
}
