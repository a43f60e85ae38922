package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One issue in two connections, one behind the other: changes pass through from end to end, and none comes back. */
class Scenario14ThreeInARowIT {
    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, Joined.End.WEB.project());
    private final AzurePerson azure = system.azure(Person.BOB);
    private final String label = Joined.freshLabel();
    private final String title = "Passed on " + label;

    @Test
    void changesOfBothEndsArriveAtTheOtherAndThenThereIsSilence() {
        try (var first = Joined.of(system, Joined.End.UD, Joined.End.WEB, label);
                var second = Joined.of(system, Joined.End.WEB, Joined.End.AZURE, label)) {
            String key = jira.create("UD", title, Map.of("labels", List.of(label)));
            await().until(() -> azure.titled("Web", title).size() == 1);
            int item = azure.titled("Web", title).getFirst();

            azure.edit(item, Map.of("System.Title", title + " from the far end"));
            await().until(() -> jira.fields(key).path("summary").asText().endsWith("far end"));
            jira.edit(key, Map.of("description", "from the near end"));
            await().until(() ->
                    azure.fields(item).path("System.Description").asText().contains("near end"));
            jira.comment(key, "said in Jira");
            await().until(() -> azure.comments("Web", item).size() == 1);

            new Quiet(system, Listener.JIRA_SIMULATOR, Listener.GITHUB_SIMULATOR, Listener.AZURE_SIMULATOR)
                    .lasts(Duration.ofSeconds(20));
            assertThat(azure.titled("Web", title)).isEmpty();
            assertThat(azure.titled("Web", title + " from the far end")).containsExactly(item);
            assertThat(github.titled(title + " from the far end")).hasSize(1);
            assertThat(jira.keys("labels = " + label)).containsExactly(key);
            assertThat(jira.comments(key)).hasSize(1);
            assertThat(first.errors() + second.errors()).isZero();
        }
    }
}
