package io.syncline.benchmarks.script;

import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The documented scripts on one core, runs a second. A failed run fails the benchmark. */
@State(Scope.Thread)
public class ScriptBenchmark {
    private final QuietTracker tracker = new QuietTracker();
    private final OutgoingInput outgoingInput = Samples.outgoing();
    private final IncomingInput incomingInput = Samples.incoming();
    private final SyncScript outgoing = Samples.compiled(ScriptKind.OUTGOING);
    private final SyncScript incoming = Samples.compiled(ScriptKind.INCOMING);

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public OutgoingOutcome outgoingRun() {
        OutgoingOutcome outcome = outgoing.run(outgoingInput, tracker);
        if (outcome instanceof OutgoingOutcome.Filled) return outcome;
        throw new IllegalStateException("the outgoing script came to " + outcome);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public IncomingOutcome incomingRun() {
        IncomingOutcome outcome = incoming.run(incomingInput, tracker);
        if (outcome instanceof IncomingOutcome.Finished) return outcome;
        throw new IllegalStateException("the incoming script came to " + outcome);
    }
}
