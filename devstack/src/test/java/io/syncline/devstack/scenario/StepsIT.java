package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A change takes several calls at the tracker: each is told, and only the one that failed is repeated. */
class StepsIT {
    private static final String TITLE_AND_COMMENT = """
            if (!firstSync && issue.summary != replica.summary)
                issue.comments = commentHelper.addComment("The title is another", issue.comments)
            issue.summary = replica.summary
            """;

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, JiraToGithub.REPOSITORY);

    @Test
    void onlyTheStepThatFailedIsRepeatedAndTheEventTellsThemAll() {
        try (JiraToGithub connection = JiraToGithub.active(system, "SCRIPT");
                Misbehaviour faults = new Misbehaviour(system, Listener.GITHUB_SIMULATOR)) {
            connection.publish("right", Map.of("incoming", TITLE_AND_COMMENT));
            String title = "In steps " + connection.label();
            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            await().until(() -> github.titled(title).size() == 1);
            int number = github.titled(title).getFirst().path("number").asInt();
            String path = "/repos/" + JiraToGithub.REPOSITORY + "/issues/" + number;
            faults.with(Map.of(
                    "kind", "status", "status", 500, "method", "POST", "times", 1, "pathPattern", path + "/comments"));

            Instant edited = Instant.now();
            jira.edit(key, Map.of("summary", title + " again"));
            await().untilAsserted(() -> assertThat(github.comments(number)).hasSize(1));
            await().until(() -> !connection.lastSteps("right").isEmpty());

            assertThat(connection.lastSteps("right").stream().map(StepsIT::plain))
                    .containsExactly(
                            "PATCH " + path + ": 200",
                            "POST " + path + "/comments: 500",
                            "POST " + path + "/comments: 201");
            assertThat(system.journal(Listener.GITHUB_SIMULATOR).ourWritesSince(edited))
                    .filteredOn(call -> call.contains(path))
                    .map(StepsIT::plain)
                    .containsExactly("PATCH " + path, "POST " + path + "/comments", "POST " + path + "/comments");
        }
    }

    /** Without what an Enterprise Server has before every path. */
    private static String plain(String call) {
        return call.replace("/api/v3", "");
    }
}
