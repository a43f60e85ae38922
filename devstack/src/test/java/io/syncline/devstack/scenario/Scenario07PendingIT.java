package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static io.syncline.devstack.scenario.JiraToGithub.staysTrue;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A connection that nobody accepted sends nothing; accepted, it works. */
class Scenario07PendingIT {
    private final RunningSystem system = RunningSystem.shared();

    @Test
    void pendingConnectionSendsNothingUntilAccepted() {
        try (var connection = JiraToGithub.pending(system)) {
            var jira = system.jira(Person.ALICE);
            var github = system.github(Person.BOB, JiraToGithub.REPOSITORY);
            String early = "Too early " + connection.label();
            String later = "In time " + connection.label();

            assertThat(connection.status()).isEqualTo("PENDING");
            jira.create(JiraToGithub.PROJECT, early, Map.of("labels", List.of(connection.label())));
            staysTrue(Duration.ofSeconds(10), () -> github.titled(early).isEmpty());
            connection.activate();
            jira.create(JiraToGithub.PROJECT, later, Map.of("labels", List.of(connection.label())));

            await().until(() -> github.titled(later).size() == 1);
        }
    }

    @Test
    void pendingConnectionCannotBeDeactivated() {
        try (var connection = JiraToGithub.pending(system)) {
            int status = system.connections()
                    .post("/connections/" + connection.id() + "/deactivate", Map.of())
                    .status();

            assertThat(status).isEqualTo(409);
        }
    }
}
