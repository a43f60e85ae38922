package io.syncline.benchmarks.load;

import io.syncline.benchmarks.change.Edit;
import io.syncline.devstack.http.HttpFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;

/** Sends edits when they are due, whether or not earlier ones were answered: a slow system is not spared. */
final class OpenLoop {
    /** Makes an edit and returns when it is answered. Called by many threads. */
    interface Editor {
        /** Fails with {@link HttpFailure} when the edit was not taken. */
        void make(Edit edit);
    }

    /**
     * What was sent.
     *
     * @param taken the edits that were answered well
     * @param refused how many were not
     * @param latestBy how late the latest edit left, because this process was busy
     */
    record Sent(List<Edit> taken, int refused, Duration latestBy) {}

    private final Clock clock;
    private final Editor editor;

    OpenLoop(Clock clock, Editor editor) {
        this.clock = clock;
        this.editor = editor;
    }

    /** Round robin over the issues; {@code run} makes the texts unique. Returns when the last edit is answered. */
    Sent run(Pace pace, int issues, String run) {
        List<Edit> edits = plan(pace, issues, run, clock.instant());
        Set<Edit> refused = ConcurrentHashMap.newKeySet();
        LongAccumulator latest = new LongAccumulator(Math::max, 0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Edit edit : edits) {
                awaitDue(edit);
                threads.execute(() -> {
                    latest.accumulate(
                            Duration.between(edit.intended(), clock.instant()).toMillis());
                    make(edit, refused);
                });
            }
        }
        List<Edit> taken =
                edits.stream().filter(edit -> !refused.contains(edit)).toList();
        return new Sent(taken, refused.size(), Duration.ofMillis(latest.get()));
    }

    static List<Edit> plan(Pace pace, int issues, String run, Instant start) {
        List<Edit> edits = new ArrayList<>();
        for (int number = 0; number < pace.edits(); number++) {
            int issue = number % issues;
            edits.add(new Edit(issue, number, run + " issue " + issue + " edit " + number, pace.due(start, number)));
        }
        return edits;
    }

    private void awaitDue(Edit edit) {
        while (true) {
            long nanos = Duration.between(clock.instant(), edit.intended()).toNanos();
            if (nanos <= 0) return;
            LockSupport.parkNanos(nanos);
            if (Thread.interrupted()) throw new IllegalStateException("interrupted while sending edits");
        }
    }

    private void make(Edit edit, Set<Edit> refused) {
        try {
            editor.make(edit);
        } catch (HttpFailure e) {
            refused.add(edit);
        }
    }
}
