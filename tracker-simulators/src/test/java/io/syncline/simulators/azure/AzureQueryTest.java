package io.syncline.simulators.azure;

import static io.syncline.simulators.azure.AzureClient.set;
import static io.syncline.simulators.testing.VendorClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.simulators.testing.VendorClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureQueryTest {
    private final AzureSimulator simulator = AzureSimulator.start(0);
    private final AzureClient alice = new AzureClient(simulator, "alice-pat");

    @BeforeEach
    void threeItems() {
        alice.create("Bug", "Payment fails", set("System.Tags", "sync; web"));
        alice.create("Task", "Write docs", set("System.AssignedTo", "Bob"));
        alice.create("Bug", "Login slow", set("System.Description", "very slow"));
        alice.patch(3, set("System.State", "Closed"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[System.TeamProject] = @project | 3 2 1",
                "[System.TeamProject] = 'Ops' | ``",
                "[System.WorkItemType] = 'Bug' AND [State] <> 'Closed' | 1",
                "[System.WorkItemType] = 'Task' OR [System.State] = 'Closed' | 3 2",
                "NOT ([System.WorkItemType] = 'Bug') | 2",
                "[System.Tags] CONTAINS 'sync' | 1",
                "[System.Tags] CONTAINS 'syn' | ``",
                "[System.Title] CONTAINS 'LOGIN' | 3",
                "[System.Title] NOT CONTAINS 'login' | 2 1",
                "[System.Id] IN (1, 3) | 3 1",
                "[System.Id] >= 2 AND [System.Id] < 3 | 2",
                "System.WorkItemType IN ('Bug','Epic') | 3 1",
                "[System.AssignedTo] = 'bob@example.com' | 2",
                "[System.AssignedTo] = '' | 3 1",
                "[System.CreatedBy] = @me | 3 2 1",
                "[System.ChangedDate] >= @today | 3 2 1",
                "[System.ChangedDate] >= @today - 1 | 3 2 1",
                "[System.ChangedDate] > '2999-01-01T00:00:01Z' | ``",
                "[System.AreaPath] UNDER 'Web' | 3 2 1",
                "[System.Description] IS NOT EMPTY | 3"
            })
    void findsByCondition(String where, String ids) {
        List<String> found = alice.query(where).path("workItems").findValuesAsText("id");

        assertThat(String.join(" ", found)).isEqualTo(ids == null ? "" : ids);
    }

    @Test
    void badQueriesAreRefused() {
        assertThat(query("SELECT [System.Id] FROM WorkItems WHERE [No.Such] = 1", ""))
                .isEqualTo(400);
        assertThat(query("SELECT [System.Id] FROM WorkItems WHERE", "")).isEqualTo(400);
        assertThat(query("SELECT [System.Id] FROM WorkItems WHERE [System.Title] ~ 'x'", ""))
                .isEqualTo(400);
        String timed = "SELECT [System.Id] FROM WorkItems WHERE [System.ChangedDate] > '2026-01-01T10:00:00Z'";
        assertThat(query(timed, "")).isEqualTo(400);
        assertThat(query(timed, "?timePrecision=true")).isEqualTo(200);
    }

    @Test
    void laggingQuerySeesThePast() {
        new VendorClient(simulator.url(), "").post("/_sim/faults", "{'kind':'searchLag','delayMs':60000}");

        assertThat(alice.query("[System.Id] > 0").path("workItems")).isEmpty();
        assertThat(body(alice.http.get("/_apis/wit/workitems/1"), 200)
                        .path("id")
                        .asInt())
                .isEqualTo(1);
    }

    private int query(String query, String parameters) {
        return alice.http
                .post("/Web/_apis/wit/wiql" + parameters, "{\"query\":\"" + query.replace("'", "\\u0027") + "\"}")
                .statusCode();
    }
}
