package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A child comes under sync before its parent: it waits, nobody is called, and it arrives below the parent. */
class FamilyIT {
    private static final Map<String, String> RULES = Map.of("outgoing", """
            replica.summary = issue.summary
            replica.parentId = issue.parentId
            """, "incoming", """
            issue.summary = replica.summary
            linkHelper.parent(issue, replica.parentId)
            """);

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final AzurePerson azure = system.azure(Person.BOB);

    @Test
    void childWaitsForItsParentAndArrivesBelowIt() {
        try (JiraToAzure connection = JiraToAzure.active(system, RULES)) {
            List<String> labels = List.of(connection.label());
            String above = "Parent " + connection.label();
            String below = "Child " + connection.label();
            String beside = "Stranger " + connection.label();
            String parent = jira.create(JiraToAzure.PROJECT, above, Map.of());
            jira.create(
                    JiraToAzure.PROJECT,
                    below,
                    Map.of(
                            "labels", labels,
                            "issuetype", Map.of("name", "Sub-task"),
                            "parent", Map.of("key", parent)));
            await().until(() -> connection.waiting() == 1);
            jira.create(JiraToAzure.PROJECT, beside, Map.of("labels", labels));
            await().until(() -> found(beside).size() == 1);
            assertThat(found(below)).isEmpty();

            jira.edit(parent, Map.of("labels", labels));
            await().until(() -> found(below).size() == 1);

            int there = found(above).getFirst();
            assertThat(azure.parent(found(below).getFirst())).isEqualTo(there);
            await().until(() -> connection.waiting() == 0);
            assertThat(connection.parked()).isZero();
        }
    }

    private List<Integer> found(String title) {
        return azure.titled(JiraToAzure.AZURE_PROJECT, title);
    }
}
