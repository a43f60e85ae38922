package io.syncline.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.syncline.embedded.StackTestResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules before and after they are published: dry run, backtest, versions, mapping tables, completions. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@QuarkusTestResource(Neighbours.class)
class TrialIT {
    @Inject
    HubClient hub;

    @BeforeEach
    void ready() {
        hub.ready();
    }

    @Test
    void dryRunOfTheDraftIsAskedOfTheRulesEngineAndAudited() {
        String id = ApiClient.connection("tried", Map.of("mode", "SCRIPT"));
        String rules = "/connections/" + id + "/sides/left/rules";
        NeighboursClient.answers("POST /internal/v1/rules/check", 200, List.of());
        NeighboursClient.answers(
                "POST /internal/v1/connections/" + id + "/sides/left/trial",
                200,
                Map.of(
                        "writesTo", "right",
                        "writes", List.of(Map.of("field", "summary", "before", "a", "after", "b")),
                        "log", List.of("logged"),
                        "notes", List.of()));

        ApiClient.post(rules + "/test", Map.of("entity", "UD-1", "draft", true)).statusCode(409);
        ApiClient.put(rules + "/draft", Map.of("outgoing", "replica.summary = 'b'"))
                .statusCode(200);
        ApiClient.post(rules + "/test", Map.of("entity", "UD-1", "draft", true))
                .statusCode(200)
                .body("writes[0].field", equalTo("summary"))
                .body("writes[0].after", equalTo("b"))
                .body("log", equalTo(List.of("logged")));

        assertThat(NeighboursClient.seen())
                .anyMatch(call -> call.contains(id + "/sides/left/trial") && call.contains("replica.summary = 'b'"));
        ApiClient.get("/audit?limit=500").body("items.action", hasItems("rules.test"));
        ApiClient.post(rules + "/test", Map.of("draft", true))
                .statusCode(400)
                .body("errors[0].field", equalTo("entity"));
    }

    @Test
    void backtestComparesPublishedAndDraft() {
        String id = ApiClient.connection("backtested", Map.of("mode", "SCRIPT"));
        String rules = "/connections/" + id + "/sides/right/rules";
        NeighboursClient.answers("POST /internal/v1/rules/check", 200, List.of());
        NeighboursClient.answers(
                "POST /internal/v1/connections/" + id + "/sides/right/backtest",
                200,
                Map.of("changes", List.of(), "different", 0, "left", 0, "notes", List.of()));

        ApiClient.post(rules + "/backtest", Map.of()).statusCode(409);
        ApiClient.put(rules + "/draft", Map.of("incoming", "issue.summary = 'x'"))
                .statusCode(200);
        ApiClient.post(rules + "/backtest", Map.of("last", 7)).statusCode(200).body("different", equalTo(0));

        ApiClient.post(rules + "/backtest", Map.of("last", 501))
                .statusCode(400)
                .body("errors[0].field", equalTo("last"));
        assertThat(NeighboursClient.seen())
                .anyMatch(call -> call.contains(id + "/sides/right/backtest")
                        && call.contains("\"last\":7")
                        && call.contains("issue.summary = replica.summary")
                        && call.contains("issue.summary = 'x'"));
    }

    @Test
    void versionsAreComparedLineByLine() {
        String id = ApiClient.connection("versioned", Map.of("mode", "SCRIPT"));
        String rules = "/connections/" + id + "/sides/left/rules";
        NeighboursClient.answers("POST /internal/v1/rules/check", 200, List.of());
        ApiClient.put(rules + "/draft", Map.of("incoming", "issue.summary = replica.summary\nissue.labels = []"))
                .statusCode(200);
        ApiClient.post(rules + "/publish", Map.of("note", "labels go")).statusCode(200);

        ApiClient.get(rules + "/versions/2").statusCode(200).body("note", equalTo("labels go"));
        ApiClient.get(rules + "/versions/2/diff")
                .statusCode(200)
                .body("against", equalTo(1))
                .body("author", equalTo("admin"))
                .body("outgoing.unified", equalTo(""))
                .body("incoming.added", equalTo(1))
                .body("incoming.unified", containsString("+issue.labels = []"));
        ApiClient.get(rules + "/versions/1/diff?against=2").body("incoming.removed", equalTo(1));
        ApiClient.get(rules + "/versions/1/diff").body("against", equalTo(0)).body("incoming.added", equalTo(1));
        ApiClient.get(rules + "/versions/3").statusCode(404);
        ApiClient.get(rules + "/versions?limit=1").body("items[0].version", equalTo(2));
    }

    @Test
    void mappingTablesAreStoredPublishedAndAudited() {
        String id = ApiClient.connection("mapped", Map.of());
        String path = "/connections/" + id + "/sides/left/mappings";
        Map<String, Object> tables =
                Map.of("users", Map.of("a@example.com", "alice"), "statuses", Map.of("Closed", "Done"));

        ApiClient.get(path).statusCode(200).body("users.size()", equalTo(0));
        ApiClient.put(path, tables).statusCode(200).body("statuses.Closed", equalTo("Done"));

        ApiClient.get(path).body("users.'a@example.com'", equalTo("alice"));
        ApiClient.get("/connections/" + id + "/sides/right/mappings").body("users.size()", equalTo(0));
        Awaitility.await().untilAsserted(() -> assertThat(hub.connection(id))
                .contains("\"mappings\":{\"users\":{\"a@example.com\":\"alice\"},\"statuses\":{\"Closed\":\"Done\"}}"));
        ApiClient.get("/audit?limit=500").body("items.action", hasItems("mappings.change"));
        ApiClient.put(path, Map.of("statuses", Map.of("Closed", "")))
                .statusCode(400)
                .body("errors[0].field", equalTo("statuses.Closed"));
    }

    @Test
    void completionsAreTheRulesEngines() {
        String id = ApiClient.connection("completed", Map.of());
        NeighboursClient.answers(
                "GET /internal/v1/connections/" + id + "/sides/left/completions",
                200,
                Map.of(
                        "outgoing", Map.of(),
                        "incoming", Map.of(),
                        "fields",
                                List.of(Map.of(
                                        "id", "10201",
                                        "name", "Severity",
                                        "type", "OPTION",
                                        "custom", true,
                                        "options", List.of("High")))));

        ApiClient.get("/connections/" + id + "/sides/left/rules/completions")
                .statusCode(200)
                .body("fields[0].name", equalTo("Severity"))
                .body("fields[0].options[0]", equalTo("High"));
        ApiClient.get("/connections/" + id + "/sides/middle/rules/completions").statusCode(404);
    }
}
