package io.syncline.benchmarks.load;

import io.syncline.benchmarks.change.Account;
import io.syncline.benchmarks.change.Fates;
import io.syncline.benchmarks.change.Sighting;
import io.syncline.benchmarks.subject.Patience;
import io.syncline.benchmarks.subject.SystemUnderTest;
import io.syncline.devstack.tracker.JiraPerson;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Edits summaries in Jira and finds them again in GitHub. */
public final class Load {
    /** How far the clocks of simulators, which show milliseconds, may lag behind ours. */
    private static final Duration CLOCK_STEP = Duration.ofMillis(5);

    private final SystemUnderTest system;
    private final Duration settle;
    private final String run = "Bench " + UUID.randomUUID().toString().substring(0, 8);
    private final SyncedIssues issues;
    private int runs;

    private Load(SystemUnderTest system, Duration settle, int issues) {
        this.system = system;
        this.settle = settle;
        this.issues = SyncedIssues.create(system, issues, run);
    }

    /**
     * Creates the issues that all runs edit; takes some seconds.
     *
     * @param settle how long after the last edit of a run an unwritten edit is lost
     */
    public static Load prepared(SystemUnderTest system, int issues, Duration settle) {
        return new Load(system, settle, issues);
    }

    /** Runs at this pace and waits for the last write; without the times of the webhooks. */
    public LoadResult run(Pace pace) {
        return run(pace, since -> List.of());
    }

    /** The same with the times of the webhooks. The simulator answers with every webhook it remembers, at great cost to it. */
    LoadResult runWithWebhooks(Pace pace) {
        return run(pace, since -> system.jiraSimulator().summariesAccepted(since));
    }

    private LoadResult run(Pace pace, Function<Instant, List<Sighting>> webhooks) {
        JiraPerson alice = system.alice();
        OpenLoop loop = new OpenLoop(
                Clock.systemUTC(), edit -> alice.edit(issues.keys().get(edit.issue()), Map.of("summary", edit.text())));
        Instant start = Instant.now();
        OpenLoop.Sent sent = loop.run(pace, issues.keys().size(), run + " run " + ++runs);
        long queued = system.queued();
        Instant since = start.minus(CLOCK_STEP);
        Patience.until(
                settle, () -> Fates.of(sent.taken(), writes(since)).lost().isEmpty());
        List<Sighting> accepted = webhooks.apply(since);
        List<Sighting> writes = writes(since);
        return new LoadResult(
                pace.perSecond(),
                pace.time().toMillis() / 1000.0,
                issues.keys().size(),
                sent.refused(),
                sent.latestBy().toMillis(),
                queued,
                perSecond(start, writes),
                Account.of(sent.taken(), accepted, writes));
    }

    private List<Sighting> writes(Instant since) {
        return system.githubSimulator().titlesWritten(since);
    }

    private static double perSecond(Instant start, List<Sighting> writes) {
        Instant last = writes.stream().map(Sighting::at).max(Instant::compareTo).orElse(start);
        double seconds = Duration.between(start, last).toMillis() / 1000.0;
        return seconds <= 0 ? 0 : Math.round(writes.size() / seconds * 10) / 10.0;
    }
}
