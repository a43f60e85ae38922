package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A script that fails for one issue stops that issue alone; mended and retried, its changes follow in order. */
class Scenario11OneBadIssueIT {
    private static final String REFUSAL = "no poison in this repository";
    private static final String REFUSING_FIRST_LINE =
            "if (replica.summary.contains('poison')) throw new IllegalStateException('" + REFUSAL + "')\n";

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, JiraToGithub.REPOSITORY);

    @Test
    void otherIssuesFlowAndTheMendedOneCatchesUpInOrder() {
        try (var connection = JiraToGithub.active(system, "SCRIPT")) {
            String mended = connection.rules("right").path("incoming").asText();
            connection.publish("right", Map.of("incoming", REFUSING_FIRST_LINE + mended));
            String bad = "poison " + connection.label();
            String good = "medicine " + connection.label();

            String badKey = create(connection, bad);
            await().until(() -> error(connection).isPresent());
            jira.comment(badKey, "first");
            jira.comment(badKey, "second");
            create(connection, good);
            await().until(() -> github.titled(good).size() == 1);
            assertThat(github.titled(bad)).isEmpty();
            assertExplained(error(connection).orElseThrow());

            connection.publish("right", Map.of("incoming", mended));
            String id = error(connection).orElseThrow().path("id").asText();
            system.connections().post("/errors/" + id + "/retry", Map.of()).ok();

            await().until(() -> github.titled(bad).size() == 1);
            int number = github.titled(bad).getFirst().path("number").asInt();
            await().until(() -> github.comments(number).size() == 2);
            assertThat(github.comments(number).get(0)).contains("first");
            assertThat(github.comments(number).get(1)).contains("second");
        }
    }

    private String create(JiraToGithub connection, String title) {
        return jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
    }

    private Optional<JsonNode> error(JiraToGithub connection) {
        return system.connections()
                .items("/errors?connection=" + connection.id())
                .filter(error -> error.toString().contains(REFUSAL))
                .findFirst();
    }

    private void assertExplained(JsonNode listed) {
        JsonNode error = system.connections()
                .get("/errors/" + listed.path("id").asText())
                .ok();
        assertThat(error.toString()).contains(REFUSAL, "incoming");
        assertThat(error.findValuesAsText("line")).contains("1");
        assertThat(error.path("remoteReplica").isObject()).isTrue();
    }
}
