package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Both sides of a connection are in one instance, so every webhook concerns both. */
class Scenario13LocalSyncIT {
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final RunningSystem system = RunningSystem.shared();
    private final String label = Joined.freshLabel();
    private final String title = "At home " + label;

    @Test
    void twoProjectsOfOneJira() {
        JiraPerson jira = system.jira(Person.ALICE);
        try (var connection = Joined.of(system, Joined.End.UD, Joined.End.OPS, label)) {
            String left = jira.create("UD", title, Map.of("labels", List.of(label)));
            await().until(() -> jira.keys("project = OPS AND labels = " + label).size() == 1);
            String right = jira.keys("project = OPS AND labels = " + label).getFirst();

            jira.edit(right, Map.of("summary", title + " from the right"));
            await().until(() -> jira.fields(left).path("summary").asText().endsWith("from the right"));
            jira.comment(left, "from the left");
            await().until(() -> jira.comments(right).size() == 1);

            new Quiet(system, Listener.JIRA_SIMULATOR).lasts(SILENCE);
            assertThat(jira.comments(left)).hasSize(1);
            assertThat(jira.keys("labels = " + label)).containsExactlyInAnyOrder(left, right);
            assertThat(connection.errors()).isZero();
        }
    }

    @Test
    void twoRepositoriesOfOneGithub() {
        GithubPerson web = system.github(Person.ALICE, Joined.End.WEB.project());
        GithubPerson api = system.github(Person.BOB, Joined.End.API.project());
        try (var connection = Joined.of(system, Joined.End.WEB, Joined.End.API, label)) {
            int left = web.create(title, Map.of("labels", List.of(label)));
            await().until(() -> api.titled(title).size() == 1);
            int right = api.titled(title).getFirst().path("number").asInt();

            api.edit(right, Map.of("state", "closed"));
            await().until(() -> web.issue(left).path("state").asText().equals("closed"));
            web.comment(left, "from the left");
            await().until(() -> api.comments(right).size() == 1);

            new Quiet(system, Listener.GITHUB_SIMULATOR).lasts(SILENCE);
            assertThat(web.comments(left)).hasSize(1);
            assertThat(web.titled(title)).hasSize(1);
            assertThat(api.titled(title)).hasSize(1);
            assertThat(connection.errors()).isZero();
        }
    }
}
