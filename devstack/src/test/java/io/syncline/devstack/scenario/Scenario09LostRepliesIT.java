package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A create of which the answer is lost was made all the same: nothing is made twice. */
class Scenario09LostRepliesIT {
    private static final int ISSUES = 20;

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, Joined.End.WEB.project());

    @Test
    void issuesAndCommentsWhoseRepliesAreLostComeOnce() {
        String label = Joined.freshLabel();
        List<String> titles = IntStream.range(0, ISSUES)
                .mapToObj(number -> "Answer lost " + number + " " + label)
                .toList();
        try (var connection = Joined.of(system, Joined.End.UD, Joined.End.WEB, label);
                var faults = new Misbehaviour(system, Listener.GITHUB_SIMULATOR)) {
            faults.with(lost("/issues$", 7)).with(lost("/comments$", 8));

            Instant start = Instant.now();
            titles.forEach(title -> {
                String key = jira.create(Joined.End.UD.project(), title, Map.of("labels", List.of(label)));
                jira.comment(key, "said once");
            });
            await().atMost(Duration.ofMinutes(4))
                    .until(() -> titles.stream().allMatch(title -> commentsOf(title) == 1));

            assertThat(struck(start)).isGreaterThan(5);
            assertThat(titles.stream().map(title -> github.titled(title).size()))
                    .containsOnly(1);
            assertThat(titles.stream().map(this::commentsOf)).containsOnly(1);
            assertThat(jira.summaries("project = UD AND labels = " + label)).hasSize(ISSUES);
            assertThat(connection.errors()).isZero();
        }
    }

    private static Map<String, Object> lost(String path, int seed) {
        return Map.of("kind", "lostReply", "method", "POST", "pathPattern", path, "probability", 0.3, "seed", seed);
    }

    private int commentsOf(String title) {
        return github.titled(title).stream()
                .mapToInt(issue -> github.comments(issue.path("number").asInt()).size())
                .sum();
    }

    private long struck(Instant since) {
        return system.journal(Listener.GITHUB_SIMULATOR).ourCallsSince(since).stream()
                .filter(call -> call.fault().equals("lostReply"))
                .count();
    }
}
