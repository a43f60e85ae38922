package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The source changes its status while the destination sends the one it was created with back. */
class Scenario05StatusConflictIT {
    private static final String OPEN = "To Do";
    private static final String IN_PROGRESS = "In Progress";
    private static final String OUTGOING = """
            replica.key = issue.key
            replica.summary = issue.summary
            replica.status = issue.status
            """;
    private static final String DESTINATION = """
            if (firstSync) {
                issue.projectKey = connection.localProject
                issue.typeName = "Task"
                syncHelper.syncBackAfterProcessing()
            }
            issue.summary = replica.summary
            issue.setStatus(replica.status?.name)
            """;
    private static final String SOURCE = """
            issue.setStatus(replica.status?.name)
            """;
    private static final String GUARDED_SOURCE = """
            if (!firstSync && previous?.status.name == replica?.status.name) {
                // do not update the status as it might conflict
            } else {
                issue.setStatus(replica.status?.name)
            }
            """;

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);

    /** What both sides have in the end. */
    private record Statuses(String source, String destination) {}

    @Test
    void newestKeepsTheNewStatusOnBothSidesWithoutAnyGuard() {
        assertThat(conflict("newest", SOURCE)).isEqualTo(new Statuses(IN_PROGRESS, IN_PROGRESS));
    }

    @Test
    void scriptWithoutGuardSwapsTheStatuses() {
        assertThat(conflict("script", SOURCE)).isEqualTo(new Statuses(OPEN, IN_PROGRESS));
    }

    @Test
    void scriptWithGuardKeepsTheNewStatusOnBothSides() {
        assertThat(conflict("script", GUARDED_SOURCE)).isEqualTo(new Statuses(IN_PROGRESS, IN_PROGRESS));
    }

    private Statuses conflict(String policy, String source) {
        try (var connection = JiraToGithub.insideJira(system, policy);
                var faults = new Misbehaviour(system, Listener.JIRA_SIMULATOR)) {
            connection.publish("left", Map.of("outgoing", OUTGOING, "incoming", source));
            connection.publish("right", Map.of("outgoing", OUTGOING, "incoming", DESTINATION));
            String title = "Contested " + connection.label();
            String key = jira.create(JiraToGithub.PROJECT, title, Map.of());
            // The two changes meet while the connection is held: which of them is read first is not left to the
            // machine.
            // Until it is held the copy cannot be read for its sync-back.
            faults.with(Map.of("kind", "webhookDrop", "eventPattern", "issue_created"))
                    .with(Map.of("kind", "slow", "method", "GET", "delayMs", 9000, "pathPattern", everyIssueBut(key)));

            jira.edit(key, Map.of("labels", List.of(connection.label())));
            await().until(() -> connection.events("applied", "right") == 1);
            connection.deactivate();
            faults.end();
            await().until(() -> connection.events("sent", "right") == 1);
            jira.transition(key, IN_PROGRESS);
            await().until(() -> connection.events("sent", "left") == 2);
            connection.activate();
            await().until(() -> movedTo(title, IN_PROGRESS));
            new Quiet(system, Listener.JIRA_SIMULATOR).awaited(Duration.ofSeconds(15));

            String destination = movedTo(title, IN_PROGRESS) ? IN_PROGRESS : OPEN;
            return new Statuses(jira.fields(key).path("status").path("name").asText(), destination);
        }
    }

    /** Issues are addressed by key or id; no other scenario runs meanwhile. */
    private String everyIssueBut(String key) {
        return "/issue/(?!" + key + "\\b|" + jira.id(key) + "\\b)[^/]+$";
    }

    private static String copy(String title) {
        return "project = " + JiraToGithub.OTHER_PROJECT + " AND summary ~ \"" + title + "\"";
    }

    private boolean movedTo(String title, String status) {
        return jira.summaries(copy(title) + " AND status = \"" + status + "\"").size() == 1;
    }
}
