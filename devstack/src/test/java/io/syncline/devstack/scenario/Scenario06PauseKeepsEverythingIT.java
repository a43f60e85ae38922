package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.part.PartName;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** While a connection is deactivated its changes queue, survive every restart, and are applied in order afterwards. */
class Scenario06PauseKeepsEverythingIT {
    private static final int PAIRS = 10;
    private static final int ROUNDS = 16;
    private static final int NEW_ISSUES = 20;

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, JiraToGithub.REPOSITORY);

    @Test
    void fiveHundredChangesWaitAndAreAppliedInOrder() {
        try (var connection = JiraToGithub.active(system, "BASIC")) {
            Map<String, Integer> pairs = pairs(connection);
            connection.deactivate();

            Instant paused = Instant.now();
            change(pairs);
            List<String> created = create(connection);
            PartName.services().forEach(system::restart);
            await().until(() -> queued(connection, "left") > 0 && queued(connection, "right") > 0);
            assertThat(ourWrites(Listener.JIRA_SIMULATOR, paused)).isEmpty();
            assertThat(ourWrites(Listener.GITHUB_SIMULATOR, paused)).isEmpty();
            connection.activate();

            await().atMost(Duration.ofMinutes(5)).untilAsserted(() -> assertApplied(pairs));
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(titles()).containsAll(created));
            assertThat(titles()).doesNotHaveDuplicates();
        }
    }

    private Map<String, Integer> pairs(JiraToGithub connection) {
        Map<String, Integer> pairs = new LinkedHashMap<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            String title = "Paused " + pair + " " + connection.label();
            String key = jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label())));
            await().until(() -> github.titled(title).size() == 1);
            pairs.put(key, github.titled(title).getFirst().path("number").asInt());
        }
        return pairs;
    }

    /** 10 pairs, 16 rounds of an edit and a comment on the left and a comment on the right: 480 changes. */
    private void change(Map<String, Integer> pairs) {
        for (int round = 0; round < ROUNDS; round++) {
            String step = Integer.toString(round);
            pairs.forEach((key, number) -> {
                jira.edit(key, Map.of("summary", key + " step " + step));
                jira.comment(key, "left " + step);
                github.comment(number, "right " + step);
            });
        }
    }

    private List<String> create(JiraToGithub connection) {
        return IntStream.range(0, NEW_ISSUES)
                .mapToObj(number -> "While paused " + number + " " + connection.label())
                .peek(title -> jira.create(JiraToGithub.PROJECT, title, Map.of("labels", List.of(connection.label()))))
                .toList();
    }

    private void assertApplied(Map<String, Integer> pairs) {
        pairs.forEach((key, number) -> {
            assertThat(github.issue(number).path("title").asText()).isEqualTo(key + " step " + (ROUNDS - 1));
            assertThat(steps(github.comments(number), "left ")).isEqualTo(inOrder());
            assertThat(steps(jira.comments(key), "right ")).isEqualTo(inOrder());
        });
    }

    private static List<Integer> inOrder() {
        return IntStream.range(0, ROUNDS).boxed().toList();
    }

    private static List<Integer> steps(List<String> comments, String side) {
        return comments.stream()
                .filter(comment -> comment.contains(side))
                .map(comment -> Integer.valueOf(comment.replaceAll("(?s).*" + side + "(\\d+).*", "$1")))
                .toList();
    }

    private static long queued(JiraToGithub connection, String side) {
        return connection.row().path("queued").path(side).asLong();
    }

    private List<String> titles() {
        return github.issues().stream()
                .map(Scenario06PauseKeepsEverythingIT::title)
                .toList();
    }

    private static String title(JsonNode issue) {
        return issue.path("title").asText();
    }

    private List<String> ourWrites(Listener simulator, Instant since) {
        return system.journal(simulator).ourWritesSince(since);
    }
}
