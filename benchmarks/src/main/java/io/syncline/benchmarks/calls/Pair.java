package io.syncline.benchmarks.calls;

import io.syncline.benchmarks.subject.Patience;
import io.syncline.benchmarks.subject.SystemUnderTest;
import io.syncline.devstack.StackFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Two trackers in the only connection there is, with one entity in sync. */
final class Pair {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final SystemUnderTest system;
    private final Spot from;
    private final Spot to;
    private final List<Cost> costs = new ArrayList<>();

    Pair(SystemUnderTest system, Spot from, Spot to) {
        this.system = system;
        this.from = from;
        this.to = to;
    }

    /** What each kind of change costs between them. */
    List<Cost> costs() {
        String label = "b" + UUID.randomUUID().toString().substring(0, 8);
        system.disconnect();
        system.connect(from.instance() + "_" + to.instance() + "_" + label, from.spec(), to.spec(), from.query(label));
        cost("create", () -> from.create("Cost " + label, label));
        if (!to.find("Cost " + label))
            throw new StackFailure("the issue does not arrive in " + to.instance() + " from " + from.instance());
        cost("title", () -> from.retitle("Cost of " + label));
        cost("description", () -> from.describe("What it costs"));
        cost("comment", () -> from.comment("Said once"));
        return List.copyOf(costs);
    }

    private void cost(String change, Runnable act) {
        Instant start = Instant.now();
        act.run();
        Patience.until(PATIENCE, () -> calls(to, start).writes() > 0);
        if (!Patience.until(PATIENCE, this::quiet)) throw new StackFailure("the system does not come to rest");
        costs.add(new Cost(change, from.instance(), to.instance(), calls(from, start), calls(to, start)));
    }

    private boolean quiet() {
        Instant since = Instant.now().minus(SILENCE);
        return calls(from, since).and(calls(to, since)).equals(Calls.NONE);
    }

    private Calls calls(Spot spot, Instant since) {
        var simulator = system.simulator(spot.simulator());
        return new Calls(simulator.reads(since), simulator.writes(since));
    }
}
