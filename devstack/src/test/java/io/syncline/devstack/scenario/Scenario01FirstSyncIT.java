package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.tracker.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A Jira issue that a trigger takes in appears in GitHub, once and whole. */
class Scenario01FirstSyncIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void labelledIssueAppearsOnceWithAllItsFields() {
        try (var connection = JiraToGithub.active(system, "BASIC")) {
            var jira = system.jira(Person.ALICE);
            var github = system.github(Person.BOB, JiraToGithub.REPOSITORY);
            String title = "Buttons overlap " + connection.label();

            String key = jira.create(
                    JiraToGithub.PROJECT,
                    title,
                    Map.of(
                            "description",
                            "They are *very* wide.\r\n\r\n* first\r\n* second",
                            "labels",
                            List.of(connection.label(), "bug")));
            system.jira(Person.BOB).comment(key, "Seen in Firefox, too.");
            await().until(() -> github.titled(title).size() == 1);
            int number = github.titled(title).getFirst().path("number").asInt();
            await().until(() -> github.comments(number).size() == 1);

            JsonNode issue = github.issue(number);
            assertThat(issue.path("state").asText()).isEqualTo("open");
            assertThat(issue.path("body").asText()).contains("They are **very** wide.", "first", "second");
            assertThat(issue.path("labels").findValuesAsText("name")).contains("bug", connection.label());
            assertThat(github.comments(number).getFirst()).contains("Seen in Firefox, too.");
            assertThat(github.titled(title)).hasSize(1);
            await().untilAsserted(() -> assertThat(keysOfPair(key))
                    .contains(key)
                    .anyMatch(other -> other.endsWith(Integer.toString(number))));
        }
    }

    @Test
    void issueWithoutTheLabelStaysWhereItIs() {
        try (var connection = JiraToGithub.active(system, "BASIC")) {
            var jira = system.jira(Person.ALICE);
            var github = system.github(Person.BOB, JiraToGithub.REPOSITORY);
            String unlabelled = "Stays at home " + connection.label();
            String labelled = "Travels " + connection.label();

            jira.create(JiraToGithub.PROJECT, unlabelled, Map.of());
            jira.create(JiraToGithub.PROJECT, labelled, Map.of("labels", List.of(connection.label())));
            await().until(() -> github.titled(labelled).size() == 1);

            assertThat(github.titled(unlabelled)).isEmpty();
        }
    }

    private List<String> keysOfPair(String key) {
        return system.connections().get("/entities?key=" + key).ok().findValuesAsText("key");
    }
}
