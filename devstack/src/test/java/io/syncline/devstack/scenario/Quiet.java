package io.syncline.devstack.scenario;

import static io.syncline.devstack.scenario.JiraToGithub.await;
import static io.syncline.devstack.scenario.JiraToGithub.staysTrue;

import io.syncline.devstack.layout.Listener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether Syncline's own account leaves these simulated trackers alone. */
final class Quiet {
    private final RunningSystem system;
    private final List<Listener> simulators;

    Quiet(RunningSystem system, Listener... simulators) {
        this.system = system;
        this.simulators = List.of(simulators);
    }

    /** Waits until nothing was written for this long. */
    void awaited(Duration time) {
        await().pollInterval(time.dividedBy(2))
                .until(() -> nothingWrittenSince(Instant.now().minus(time)));
    }

    /** Waits until writing has come to an end, and fails when it begins again within this time. */
    void lasts(Duration time) {
        awaited(Duration.ofSeconds(4));
        Instant settled = Instant.now();
        staysTrue(time, () -> nothingWrittenSince(settled));
    }

    private boolean nothingWrittenSince(Instant moment) {
        return simulators.stream()
                .allMatch(each -> system.journal(each).ourWritesSince(moment).isEmpty());
    }
}
