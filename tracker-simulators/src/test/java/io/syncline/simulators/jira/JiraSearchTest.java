package io.syncline.simulators.jira;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.simulators.http.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JiraSearchTest {
    @RegisterExtension
    final JiraSite site = new JiraSite();

    @BeforeEach
    void someIssues() throws Exception {
        site.create(
                "Login page broken",
                ",\"labels\":[\"sync\",\"ui\"],\"assignee\":{\"accountId\":\"bob\"},\"priority\":{\"name\":\"High\"}");
        site.create(
                "Log out",
                ",\"labels\":[\"sync\"],\"customfield_10102\":[{\"value\":\"Safari\"}],\"customfield_10105\":5");
        site.create("Paint it", ",\"customfield_10103\":\"acme/web#7\",\"description\":\"mostly blue\"");
        site.createIn("OPS", "Reboot", ",\"labels\":[\"ui\"]");
        site.move("UD-2", "21");
        site.move("UD-3", "31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "project = UD; UD-3 UD-2 UD-1",
                "project = 'UI Design' AND labels = sync ORDER BY key; UD-1 UD-2",
                "project in (UD, OPS) and labels in (ui) order by created asc; UD-1 OPS-1",
                "labels is EMPTY; UD-3",
                "labels != sync AND project is not EMPTY; OPS-1",
                "status = 'In Progress' or status = done order by key desc; UD-3 UD-2",
                "statusCategory != Done and not project = OPS; UD-2 UD-1",
                "assignee = bob; UD-1",
                "assignee = bob@example.com; UD-1",
                "assignee is empty and reporter = alice and project = OPS; OPS-1",
                "summary ~ login; UD-1",
                "summary ~ 'log*' order by key; UD-1 UD-2",
                "text ~ blue; UD-3",
                "key in (UD-1, OPS-1) order by key; OPS-1 UD-1",
                "key >= UD-2 and project = UD order by key; UD-2 UD-3",
                "priority > Medium; UD-1",
                "'Supported Browsers' = Safari; UD-2",
                "cf[10105] >= 5; UD-2",
                "'remote issue key' ~ 'acme/web#7'; UD-3",
                "created >= -5m and project = OPS; OPS-1",
                "created < startOfDay(-1d); ``",
                "updated > '2999-01-01 10:00'; ``",
                "resolution is not empty; UD-3",
                "(project = OPS or labels = sync) and labels = ui order by key; OPS-1 UD-1",
                "type = Task and issuetype in (10002) and project = OPS; OPS-1",
                "reporter = currentUser(); ``"
            })
    void findsWhatTheQuerySays(String jql, String keys) throws Exception {
        var found = new ArrayList<String>();

        site.found(jql).forEach(i -> found.add(i.path("key").asText()));

        assertThat(String.join(" ", found)).isEqualTo(keys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order by key",
                "project = NOPE",
                "colour = red",
                "status = Sleeping",
                "summary = x",
                "project ~ UD",
                "project = UD AND",
                "project UD",
                "created > yesterday",
                "labels in sync",
                "summary ~ \"open"
            })
    void refusesBadQueriesInJirasShape(String jql) throws Exception {
        var answer = site.bot.post(
                "/rest/api/3/search/jql", Json.object().put("jql", jql).toString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errorMessages")).hasSize(1);
    }

    @Test
    void pagesByTokenWithoutLossThoughIssuesAreAdded() throws Exception {
        var ids = new HashSet<String>();
        var answer = json(site.bot.get("/rest/api/3/search/jql?jql=project%3DUD&maxResults=2"));
        answer.path("issues").forEach(i -> ids.add(i.path("id").asText()));
        site.create("Late");

        var rest = json(site.bot.get("/rest/api/3/search/jql?jql=project%3DUD&maxResults=2&nextPageToken="
                + answer.path("nextPageToken").asText()));

        rest.path("issues").forEach(i -> ids.add(i.path("id").asText()));
        assertThat(answer.path("isLast").asBoolean()).isFalse();
        assertThat(rest.path("isLast").asBoolean()).isTrue();
        assertThat(rest.has("nextPageToken")).isFalse();
        assertThat(ids).hasSize(3);
        assertThat(site.bot
                        .get("/rest/api/3/search/jql?jql=project%3DUD&nextPageToken=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void oldSearchIsGone() throws Exception {
        assertThat(site.bot.get("/rest/api/3/search?jql=project%3DUD").statusCode())
                .isEqualTo(410);
        assertThat(site.bot.post("/rest/api/2/search", "{}").statusCode()).isEqualTo(410);
    }

    @Test
    void laggingSearchSeesThePastExceptForReconciledIssues() throws Exception {
        var id = json(site.bot.get("/rest/api/3/issue/UD-1")).path("id").asText();
        site.bot.post("/_sim/faults", "{\"kind\":\"searchLag\",\"delayMs\":60000}");
        var query = Json.object().put("jql", "project = UD");
        query.putArray("reconcileIssues").add(id);

        var reconciled =
                json(site.bot.post("/rest/api/3/search/jql", query.toString())).path("issues");

        assertThat(site.found("project = UD")).isEmpty();
        assertThat(reconciled).hasSize(1);
    }

    @Test
    void matchesAndParsesQueries() throws Exception {
        var id = json(site.bot.get("/rest/api/3/issue/UD-1")).path("id").asLong();
        var body = Json.object();
        body.set("jqls", Json.strings(List.of("labels = ui", "labels = none", "colour = red")));
        body.putArray("issueIds").add(id);
        var queries = Json.object();
        queries.set("queries", Json.strings(List.of("project = UD", "project UD")));

        var matches =
                json(site.bot.post("/rest/api/3/jql/match", body.toString())).path("matches");
        var parsed =
                json(site.bot.post("/rest/api/3/jql/parse", queries.toString())).path("queries");

        assertThat(matches.at("/0/matchedIssues/0").asLong()).isEqualTo(id);
        assertThat(matches.at("/1/matchedIssues")).isEmpty();
        assertThat(matches.at("/2/errors")).hasSize(1);
        assertThat(parsed.at("/0").has("errors")).isFalse();
        assertThat(parsed.at("/1/errors")).hasSize(1);
    }
}
