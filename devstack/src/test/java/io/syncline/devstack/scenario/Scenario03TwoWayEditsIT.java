package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static io.syncline.devstack.scenario.JiraToGithub.staysTrue;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Edits on either side reach the other with one write each, and then there is silence. */
class Scenario03TwoWayEditsIT {
    private static final Duration A_WHILE = Duration.ofSeconds(4);

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, JiraToGithub.REPOSITORY);
    private final Quiet quiet = new Quiet(system, Listener.JIRA_SIMULATOR, Listener.GITHUB_SIMULATOR);

    @Test
    void everyEditCostsOneWriteAndThenThereIsSilence() {
        try (var connection = JiraToGithub.active(system, "BASIC")) {
            String title = "Two ways " + connection.label();
            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            int number = paired(title);

            Instant first = Instant.now();
            jira.edit(key, Map.of("summary", title + " from left"));
            await().until(() -> title(number).equals(title + " from left"));
            quiet.awaited(A_WHILE);
            assertThat(writes(Listener.GITHUB_SIMULATOR, first)).hasSize(1);

            Instant second = Instant.now();
            github.edit(number, Map.of("title", title + " from right"));
            await().until(() -> jira.fields(key).path("summary").asText().equals(title + " from right"));
            quiet.awaited(A_WHILE);
            assertThat(writes(Listener.JIRA_SIMULATOR, second)).hasSize(1);
            assertThat(writes(Listener.GITHUB_SIMULATOR, second)).isEmpty();

            Instant third = Instant.now();
            jira.comment(key, "from left");
            github.comment(number, "from right");
            await().until(() ->
                    jira.comments(key).size() == 2 && github.comments(number).size() == 2);
            Instant settled = Instant.now();
            staysTrue(
                    Duration.ofMinutes(1),
                    () -> writes(Listener.GITHUB_SIMULATOR, settled).isEmpty()
                            && writes(Listener.JIRA_SIMULATOR, settled).isEmpty());

            assertThat(writes(Listener.GITHUB_SIMULATOR, third)).hasSize(1);
            assertThat(writes(Listener.JIRA_SIMULATOR, third)).hasSize(1);
            assertThat(title(number)).isEqualTo(jira.fields(key).path("summary").asText());
        }
    }

    private int paired(String title) {
        await().until(() -> github.titled(title).size() == 1);
        quiet.awaited(A_WHILE);
        return github.titled(title).getFirst().path("number").asInt();
    }

    private String title(int number) {
        return github.issue(number).path("title").asText();
    }

    private List<String> writes(Listener simulator, Instant since) {
        return system.journal(simulator).ourWritesSince(since);
    }
}
