package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trackers that change what they are sent, and trackers with rules of their own, cause no loop. */
class SilenceIT {
    private static final Duration A_WHILE = Duration.ofSeconds(5);
    private static final String TEXT = "first line\nsee https://example.org/a for more\n\n- one\n- two";
    private static final String OUR_ACCOUNT = "bot";

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, JiraToGithub.REPOSITORY);
    private final Quiet quiet = new Quiet(system, Listener.JIRA_SIMULATOR, Listener.GITHUB_SIMULATOR);

    @ParameterizedTest
    @ValueSource(strings = {"crlf", "stripTrailing", "addTrailing", "autolink"})
    void trackerThatKeepsAnotherFormOfATextCausesNoWrite(String form) {
        try (var connection = JiraToGithub.active(system, "BASIC");
                var faults = new Misbehaviour(system, Listener.GITHUB_SIMULATOR)) {
            faults.with(Map.of("kind", "textRewrite", "form", form));
            String title = "Rewritten " + connection.label();
            String key = jira.create(
                    JiraToGithub.PROJECT, title, Map.of("description", TEXT, "labels", List.of(connection.label())));
            int number = paired(title);

            Instant edited = Instant.now();
            jira.edit(key, Map.of("description", TEXT + "\n- three"));
            await().until(() -> github.issue(number).path("body").asText().contains("three"));
            quiet.lasts(A_WHILE);
            assertThat(writes(Listener.GITHUB_SIMULATOR, edited)).hasSize(1);

            Instant renamed = Instant.now();
            github.edit(number, Map.of("title", title + " renamed"));
            await().until(() -> jira.fields(key).path("summary").asText().endsWith(" renamed"));
            quiet.lasts(A_WHILE);
            assertThat(writes(Listener.JIRA_SIMULATOR, edited)).hasSize(1);
            assertThat(writes(Listener.GITHUB_SIMULATOR, renamed)).isEmpty();
            assertThat(jira.fields(key).path("description").asText()).isEqualTo(TEXT + "\n- three");
        }
    }

    @Test
    void automationOfOneTrackerCostsOneWriteOnTheOther() {
        try (var connection = JiraToGithub.active(system, "BASIC");
                var faults = new Misbehaviour(system, Listener.GITHUB_SIMULATOR)) {
            String title = "Automated " + connection.label();
            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            int number = paired(title);
            faults.with(automation("title", "append", " (seen)"));

            Instant edited = Instant.now();
            jira.edit(key, Map.of("summary", title + " edited"));
            await().until(() -> jira.fields(key).path("summary").asText().endsWith(" edited (seen)"));
            quiet.lasts(A_WHILE);

            assertThat(github.issue(number).path("title").asText()).isEqualTo(title + " edited (seen)");
            assertThat(writes(Listener.GITHUB_SIMULATOR, edited)).hasSize(1);
            assertThat(writes(Listener.JIRA_SIMULATOR, edited)).hasSize(1);
        }
    }

    @Test
    void automationsOfBothTrackersThatNeverAgreeStopThatPairAlone() {
        try (var connection = JiraToGithub.active(system, "BASIC");
                var left = new Misbehaviour(system, Listener.JIRA_SIMULATOR);
                var right = new Misbehaviour(system, Listener.GITHUB_SIMULATOR)) {
            String title = "Endless " + connection.label();
            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            int number = paired(title);
            left.with(automation("title", "set", title + " says Jira"));
            right.with(automation("title", "set", title + " says GitHub"));

            jira.edit(key, Map.of("summary", title + " edited"));
            await().until(() -> error(connection).isPresent());
            quiet.lasts(A_WHILE);

            assertThat(error(connection).orElseThrow().toString()).contains("going in circles", "summary");
            left.close();
            right.close();
            String other = "Unharmed " + connection.label();
            jira.create(JiraToGithub.PROJECT, other, Map.of("labels", List.of(connection.label())));
            paired(other);
            system.connections()
                    .post(
                            "/errors/"
                                    + error(connection).orElseThrow().path("id").asText() + "/retry",
                            Map.of())
                    .ok();
            await().until(() -> error(connection).isEmpty());
            await().until(() -> github.issue(number)
                    .path("title")
                    .asText()
                    .equals(jira.fields(key).path("summary").asText()));
        }
    }

    private static Map<String, ?> automation(String field, String how, String text) {
        return Map.of(
                "kind",
                "automation",
                "actor",
                OUR_ACCOUNT,
                "person",
                "alice",
                "field",
                field,
                how,
                text,
                "delayMs",
                500);
    }

    private Optional<JsonNode> error(JiraToGithub connection) {
        return system.connections()
                .items("/errors?connection=" + connection.id())
                .findFirst();
    }

    private int paired(String title) {
        await().until(() -> github.titled(title).size() == 1);
        quiet.lasts(A_WHILE);
        return github.titled(title).getFirst().path("number").asInt();
    }

    private List<String> writes(Listener simulator, Instant since) {
        return system.journal(simulator).ourWritesSince(since);
    }
}
