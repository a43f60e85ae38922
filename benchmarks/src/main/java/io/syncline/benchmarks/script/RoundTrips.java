package io.syncline.benchmarks.script;

import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.ProcessScriptEngine;
import io.syncline.script.worker.StandardTools;
import io.syncline.script.worker.WorkerListener;
import io.syncline.script.worker.WorkerSettings;
import io.syncline.script.worker.launch.ChildLauncher;
import io.syncline.script.worker.launch.WorkerMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Single incoming runs, one after the other: in this process, and through the boundary to a child process. What the second costs more
 * is the price of isolation.
 */
final class RoundTrips {
    private static final Duration WARM_UP = Duration.ofSeconds(15);

    /** Microseconds. */
    record Trip(String where, long runs, double p50, double p99, double p999, double aSecond) {
        String text() {
            return String.format(
                    Locale.ROOT,
                    "incoming run %-18s p50 %8.1f us   p99 %8.1f us   p99.9 %8.1f us   %,10.0f/s   (%d)%n",
                    where,
                    p50,
                    p99,
                    p999,
                    aSecond,
                    runs);
        }
    }

    private RoundTrips() {}

    /** Only what this build's engine can do. */
    static List<Trip> measured(Duration time) {
        List<Trip> trips = new ArrayList<>();
        trips.add(measured("in this process", ScriptEngine.create(ScriptLimits.defaults()), time));
        ScriptLimits limits = ScriptLimits.defaults();
        ChildLauncher children = new ChildLauncher(StandardTools.names(), limits, WorkerMemory.defaults());
        WorkerSettings one = new WorkerSettings(1, 1, Duration.ofSeconds(1));
        try (ProcessScriptEngine engine = new ProcessScriptEngine(children, limits, one, WorkerListener.none())) {
            trips.add(measured("in a child process", engine, time));
        }
        return trips;
    }

    private static Trip measured(String where, ScriptEngine engine, Duration time) {
        ScriptSource source = new ScriptSource(ScriptKind.INCOMING, Samples.text(ScriptKind.INCOMING));
        if (!(engine.compile(source) instanceof Compilation.Compiled compiled))
            throw new IllegalStateException("the incoming script does not compile");
        try (SyncScript script = compiled.script()) {
            runs(script, WARM_UP);
            long begin = System.nanoTime();
            Histogram nanos = runs(script, time);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Trip(
                    where,
                    nanos.getTotalCount(),
                    nanos.getValueAtPercentile(50) / 1e3,
                    nanos.getValueAtPercentile(99) / 1e3,
                    nanos.getValueAtPercentile(99.9) / 1e3,
                    nanos.getTotalCount() / seconds);
        }
    }

    private static Histogram runs(SyncScript script, Duration time) {
        Histogram nanos = new Histogram(Duration.ofSeconds(10).toNanos(), 3);
        QuietTracker tracker = new QuietTracker();
        IncomingInput input = Samples.incoming();
        long over = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < over) {
            long begin = System.nanoTime();
            IncomingOutcome outcome = script.run(input, tracker);
            nanos.recordValue(System.nanoTime() - begin);
            if (!(outcome instanceof IncomingOutcome.Finished))
                throw new IllegalStateException("the incoming script came to " + outcome);
        }
        return nanos;
    }
}
