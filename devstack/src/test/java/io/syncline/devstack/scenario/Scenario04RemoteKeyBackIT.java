package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static io.syncline.devstack.scenario.JiraToGithub.staysTrue;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The destination sends its key back within the first sync, and the source notes it in a field. */
class Scenario04RemoteKeyBackIT {
    private static final String REMOTE_KEY_FIELD = "customfield_10103";
    private static final String INCOMING_ON_RIGHT = """
            if (firstSync) {
                issue.repository = "acme/web"
                %s
            }
            issue.summary = replica.summary
            %s
            """;

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);

    @Test
    void keyOfTheNewIssueArrivesInTheSameCycle() {
        try (var connection = JiraToGithub.active(system, "SCRIPT")) {
            publish(connection, "syncHelper.syncBackAfterProcessing()", "");
            String title = "Key back " + connection.label();

            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            await().until(() -> !remoteKey(key).isEmpty());

            assertThat(remoteKey(key)).endsWith(number(title));
            assertNoPingPong();
        }
    }

    @Test
    void syncBackOutsideFirstSyncDoesNotLoopForEver() {
        try (var connection = JiraToGithub.active(system, "SCRIPT")) {
            publish(connection, "", "syncHelper.syncBackAfterProcessing()");
            String title = "Back every time " + connection.label();

            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            await().until(() -> !remoteKey(key).isEmpty());

            assertNoPingPong();
        }
    }

    private void publish(JiraToGithub connection, String onFirstSync, String always) {
        connection.publish(
                "left",
                Map.of(
                        "outgoing", "replica.key = issue.key\nreplica.summary = issue.summary",
                        "incoming", "issue.customFields.\"remote issue key\".value = replica.key"));
        connection.publish(
                "right",
                Map.of(
                        "outgoing",
                        "replica.key = issue.key\nreplica.summary = issue.summary",
                        "incoming",
                        INCOMING_ON_RIGHT.formatted(onFirstSync, always)));
    }

    private String remoteKey(String key) {
        return jira.fields(key).path(REMOTE_KEY_FIELD).asText("").replace("null", "");
    }

    private String number(String title) {
        return system.github(Person.BOB, JiraToGithub.REPOSITORY)
                .titled(title)
                .getFirst()
                .path("number")
                .asText();
    }

    private void assertNoPingPong() {
        Instant settled = Instant.now().plusSeconds(3);
        staysTrue(
                Duration.ofSeconds(20),
                () -> system.journal(Listener.JIRA_SIMULATOR)
                                .ourWritesSince(settled)
                                .isEmpty()
                        && system.journal(Listener.GITHUB_SIMULATOR)
                                .ourWritesSince(settled)
                                .isEmpty());
    }
}
