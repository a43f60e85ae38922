package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.tracker.AzurePerson;
import io.syncline.devstack.tracker.GithubPerson;
import io.syncline.devstack.tracker.JiraPerson;
import io.syncline.devstack.tracker.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tracker that is busy, down or slow is waited for; nothing is lost, and whoever has nothing to do with it goes on. */
class Scenario12TrackerTroubleIT {
    private static final int WAIT = 8;

    private final RunningSystem system = RunningSystem.shared();
    private final JiraPerson jira = system.jira(Person.ALICE);
    private final GithubPerson github = system.github(Person.BOB, Joined.End.WEB.project());
    private final AzurePerson azure = system.azure(Person.BOB);
    private final Misbehaviour faults = new Misbehaviour(system, Listener.GITHUB_SIMULATOR);
    private final String label = Joined.freshLabel();
    private final String other = Joined.freshLabel();
    private final Instant joined = Instant.now();
    private Joined troubled;
    private Joined unaffected;

    @BeforeEach
    void join() {
        troubled = Joined.of(system, Joined.End.UD, Joined.End.WEB, label);
        unaffected = Joined.of(system, Joined.End.UD, Joined.End.AZURE, other);
    }

    @AfterEach
    void part() {
        faults.close();
        troubled.close();
        unaffected.close();
    }

    @Test
    void noCallFallsIntoTheTimeTheTrackerAskedFor() {
        int number = paired();
        lookedAt(number);
        Instant before = Instant.now();
        faults.with(Map.of(
                "kind",
                "status",
                "status",
                429,
                "headers",
                Map.of("Retry-After", "" + WAIT),
                "times",
                1,
                "pathPattern",
                "/issues/" + number));

        jira.edit(key(), Map.of("summary", title() + " after the wait"));
        await().until(() -> waiting().contains("until"));
        assertOthersGoOn();
        await().until(() -> github.issue(number).path("title").asText().endsWith("after the wait"));

        List<Journal.Call> calls = system.journal(Listener.GITHUB_SIMULATOR).ourCallsSince(before);
        Instant refused = calls.stream()
                .filter(call -> call.status() == 429)
                .findFirst()
                .orElseThrow()
                .at();
        assertThat(calls.stream().map(Journal.Call::at).filter(at -> at.isAfter(refused)))
                .isNotEmpty()
                .allSatisfy(at -> assertThat(at).isAfterOrEqualTo(refused.plusSeconds(WAIT)));
        assertThat(troubled.errors()).isZero();
    }

    @Test
    void trackerThatIsDownAndThenSlowLosesNothing() {
        int number = paired();
        faults.with(Map.of("kind", "status", "status", 503));

        for (int edit = 1; edit <= 3; edit++) jira.edit(key(), Map.of("summary", title() + " edit " + edit));
        jira.comment(key(), "while it was down");
        await().until(() -> waiting().contains("503"));
        assertOthersGoOn();
        faults.end();
        faults.with(Map.of("kind", "slow", "delayMs", 5000, "method", "PATCH"));

        await().until(() -> github.issue(number).path("title").asText().endsWith("edit 3"));
        await().until(() -> github.comments(number).size() == 1);
        await().until(() -> waiting().equals("{}"));
        assertThat(troubled.errors()).isZero();
    }

    private int paired() {
        jira.create(Joined.End.UD.project(), title(), Map.of("labels", List.of(label)));
        await().until(() -> github.titled(title()).size() == 1);
        return github.titled(title()).getFirst().path("number").asInt();
    }

    /** What we created is looked at once; that call is not to meet the fault, nor to run beside one that does. */
    private void lookedAt(int number) {
        await().until(() -> {
            List<Instant> reads = system.journal(Listener.GITHUB_SIMULATOR).ourCallsSince(joined).stream()
                    .filter(call -> call.method().equals("GET") && call.path().endsWith("/issues/" + number))
                    .map(Journal.Call::at)
                    .toList();
            return !reads.isEmpty()
                    && reads.stream().allMatch(at -> at.isBefore(Instant.now().minusSeconds(2)));
        });
    }

    private String title() {
        return "Trouble " + label;
    }

    private String key() {
        return jira.keys("labels = " + label).getFirst();
    }

    private String waiting() {
        return troubled.row().path("waiting").toString();
    }

    private void assertOthersGoOn() {
        String title = "No trouble " + other;
        jira.create(Joined.End.UD.project(), title, Map.of("labels", List.of(other)));
        await().until(() -> azure.titled(Joined.End.AZURE.project(), title).size() == 1);
        assertThat(waiting()).isNotEqualTo("{}");
        assertThat(unaffected.errors()).isZero();
    }
}
