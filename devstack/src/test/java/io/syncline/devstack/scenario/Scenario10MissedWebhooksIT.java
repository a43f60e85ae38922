package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks are lost, come twice and in any order: polling brings everything in step, and nothing goes back to an older value. */
class Scenario10MissedWebhooksIT {
    private static final int ISSUES = 10;
    private static final int EDITS = 5;
    private static final List<Listener> SIMULATORS = List.of(Listener.JIRA_SIMULATOR, Listener.GITHUB_SIMULATOR);

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, JiraToGithub.REPOSITORY);

    @BeforeEach
    void pollOften() {
        polls("jira", "PT5S");
        polls("github", "PT5S");
    }

    @AfterEach
    void pollAsUsual() {
        polls("jira", "PT1M");
        polls("github", "PT1M");
    }

    @Test
    void everythingConvergesAndNothingGoesBack() {
        Instant start = Instant.now();
        try (var connection = JiraToGithub.active(system, "BASIC");
                var left = new Misbehaviour(system, Listener.JIRA_SIMULATOR);
                var right = new Misbehaviour(system, Listener.GITHUB_SIMULATOR)) {
            unreliable(left, 1);
            unreliable(right, 2);
            polled(start);
            List<String> keys = IntStream.range(0, ISSUES)
                    .mapToObj(issue -> jira.create(
                            JiraToGithub.PROJECT,
                            title(connection, issue, 0),
                            Map.of("labels", List.of(connection.label()))))
                    .toList();
            List<Integer> numbers = IntStream.range(0, ISSUES)
                    .mapToObj(issue -> paired(title(connection, issue, 0)))
                    .toList();

            editAll(connection, keys, numbers);

            for (int issue = 0; issue < ISSUES; issue++) converged(connection, issue, keys, numbers);
            for (int issue = 0; issue < ISSUES; issue++) neverWentBack(start, keys.get(issue), numbers.get(issue));
        }
    }

    /** Nothing but polling: no webhook comes at all. */
    @Test
    void trackersWithoutWebhooksWorkByPollingAlone() {
        Instant start = Instant.now();
        try (var connection = JiraToGithub.active(system, "BASIC");
                var left = new Misbehaviour(system, Listener.JIRA_SIMULATOR);
                var right = new Misbehaviour(system, Listener.GITHUB_SIMULATOR)) {
            left.with(Map.of("kind", "webhookDrop"));
            right.with(Map.of("kind", "webhookDrop"));
            polled(start);
            String title = title(connection, 0, 0);

            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            int number = paired(title);
            github.comment(number, "heard by polling");

            await().until(() -> jira.comments(key).toString().contains("heard by polling"));
        }
    }

    private void editAll(JiraToGithub connection, List<String> keys, List<Integer> numbers) {
        for (int edit = 1; edit <= EDITS; edit++) {
            for (int issue = 0; issue < ISSUES; issue++) {
                String title = title(connection, issue, edit);
                if (issue % 2 == 0) jira.edit(keys.get(issue), Map.of("summary", title));
                else github.edit(numbers.get(issue), Map.of("title", title));
            }
        }
        for (int issue = 0; issue < ISSUES; issue++) {
            jira.comment(keys.get(issue), "from left");
            github.comment(numbers.get(issue), "from right");
        }
    }

    private void converged(JiraToGithub connection, int issue, List<String> keys, List<Integer> numbers) {
        String last = title(connection, issue, EDITS);
        String key = keys.get(issue);
        int number = numbers.get(issue);
        await().until(() -> jira.fields(key).path("summary").asText().equals(last)
                && github.issue(number).path("title").asText().equals(last));
        await().until(() -> github.comments(number).toString().contains("from left")
                && jira.comments(key).toString().contains("from right"));
        assertThat(jira.comments(key)).hasSize(2);
        assertThat(github.comments(number)).hasSize(2);
    }

    /** What we wrote, in the order we wrote it. */
    private void neverWentBack(Instant start, String key, int number) {
        List<String> left = system.journal(Listener.JIRA_SIMULATOR)
                .ourWordsSince(start, ".*/issue/" + jira.id(key), "/fields/summary");
        List<String> right =
                system.journal(Listener.GITHUB_SIMULATOR).ourWordsSince(start, ".*/issues/" + number, "/title");

        assertThat(left).isSorted();
        assertThat(right).isSorted();
        assertThat(left.size() + right.size()).isPositive();
    }

    private static String title(JiraToGithub connection, int issue, int edit) {
        return "Missed " + connection.label() + " " + issue + " v" + edit;
    }

    private int paired(String title) {
        await().until(() -> github.titled(title).size() == 1);
        return github.titled(title).getFirst().path("number").asInt();
    }

    /** Both trackers were asked once: from here on, what no webhook tells is found. */
    private void polled(Instant start) {
        for (Listener simulator : SIMULATORS) {
            String ask = simulator == Listener.JIRA_SIMULATOR ? ".*/search/jql" : ".*/acme/web/issues/comments";
            await().until(() -> system.journal(simulator).ourCallsSince(start).stream()
                    .anyMatch(call -> call.path().matches(ask)));
        }
    }

    private static void unreliable(Misbehaviour hooks, int seed) {
        hooks.with(Map.of("kind", "webhookDrop", "probability", 0.2, "seed", seed))
                .with(Map.of("kind", "webhookDuplicate", "probability", 0.2, "seed", seed + 10))
                .with(Map.of("kind", "webhookReorder", "probability", 0.6, "seed", seed + 20));
    }

    private void polls(String name, String interval) {
        JsonNode instance = system.connections().instance(name).orElseThrow();
        system.connections()
                .put(
                        "/instances/" + instance.path("id").asText() + "?verify=false",
                        Map.of(
                                "name", name,
                                "url", instance.path("url").asText(),
                                "pollInterval", interval))
                .ok();
    }
}
