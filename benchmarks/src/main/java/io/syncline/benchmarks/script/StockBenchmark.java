package io.syncline.benchmarks.script;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.OutgoingInput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The same scripts on the same issue in Groovy as it comes, with no sandbox and no budgets: what {@link ScriptBenchmark} is compared
 * with. {@code ...Run} begins and ends with hub issues, as the engine does; {@code ...ScriptOnly} leaves the conversion to plain maps
 * and back out.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class StockBenchmark {
    private final OutgoingInput outgoingInput = Samples.outgoing();
    private final IncomingInput incomingInput = Samples.incoming();
    private final StockScript outgoing = StockScript.compiled(Samples.text(ScriptKind.OUTGOING));
    private final StockScript incoming = StockScript.compiled(Samples.text(ScriptKind.INCOMING));
    private final Map<String, Object> issue = PlainIssue.of(outgoingInput.issue());
    private final Map<String, Object> local = PlainIssue.of(incomingInput.issue());
    private final Map<String, Object> received =
            PlainIssue.received(incomingInput.replica().hubIssue());

    @Benchmark
    public HubIssue outgoingRun() {
        return PlainIssue.hub(outgoing.outgoing(PlainIssue.of(outgoingInput.issue())));
    }

    @Benchmark
    public HubIssue incomingRun() {
        Map<String, Object> replica =
                PlainIssue.received(incomingInput.replica().hubIssue());
        return PlainIssue.hub(incoming.incoming(PlainIssue.of(incomingInput.issue()), replica));
    }

    @Benchmark
    public Object outgoingScriptOnly() {
        return outgoing.outgoing(issue);
    }

    @Benchmark
    public Object incomingScriptOnly() {
        return incoming.incoming(new LinkedHashMap<>(local), received);
    }
}
