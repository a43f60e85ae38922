package io.syncline.benchmarks.load;

import io.syncline.benchmarks.change.Sighting;
import io.syncline.benchmarks.subject.Patience;
import io.syncline.benchmarks.subject.SystemUnderTest;
import io.syncline.devstack.StackFailure;
import io.syncline.devstack.tracker.JiraPerson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Jira issues made for a run, each with its twin in GitHub. */
record SyncedIssues(List<String> keys) {
    private static final Duration SILENCE = Duration.ofSeconds(3);

    /** Creates issues with the label that the trigger of the samples wants; returns when all are synced and all is quiet. */
    static SyncedIssues create(SystemUnderTest system, int count, String run) {
        Instant start = Instant.now();
        Duration patience = Duration.ofSeconds(60).plusMillis(500L * count);
        JiraPerson alice = system.alice();
        List<String> titles =
                IntStream.range(0, count).mapToObj(n -> run + " issue " + n).toList();
        List<String> keys = titles.stream()
                .map(title -> alice.create("UD", title, Map.of("labels", List.of("sync"))))
                .toList();
        if (!Patience.until(patience, () -> arrived(system, start).containsAll(titles)))
            throw new StackFailure("after " + patience.toSeconds() + " s only "
                    + arrived(system, start).stream().filter(titles::contains).count() + " of " + count
                    + " new Jira issues are in GitHub. A system whose simulators were restarted has twins of issues that are"
                    + " gone: use --start, or ./syncline reset and up");
        if (!Patience.until(patience, () -> quiet(system)))
            throw new StackFailure("the system does not come to rest after the first sync of " + count + " issues");
        return new SyncedIssues(keys);
    }

    private static Set<String> arrived(SystemUnderTest system, Instant since) {
        return system.githubSimulator().titlesCreated(since).stream()
                .map(Sighting::text)
                .collect(Collectors.toSet());
    }

    private static boolean quiet(SystemUnderTest system) {
        Instant since = Instant.now().minus(SILENCE);
        return system.queued() == 0
                && !system.githubSimulator().writtenSince(since)
                && !system.jiraSimulator().writtenSince(since);
    }
}
