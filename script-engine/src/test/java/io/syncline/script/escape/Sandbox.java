package io.syncline.script.escape;

import io.syncline.hub.HubJson;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.Compilation;
import io.syncline.script.FailureKind;
import io.syncline.script.Inputs;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.exchange.RunNotes;
import io.syncline.script.limit.RunLimits;
import io.syncline.script.limit.ScriptLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engine under attack: the one place that translates its outcomes into {@link Ending}s. */
public final class Sandbox {
    private static final ScriptLimits LIMITS =
            ScriptLimits.defaults().with(RunLimits.defaults().withTime(Duration.ofSeconds(3)));

    private final ScriptEngine engine = ScriptEngine.create(LIMITS);

    /** Compiles and runs a little, so that whatever the engine starts or sets once is there before an attack. */
    public Sandbox() {
        end(new ScriptSource(ScriptKind.INCOMING, "issue.summary = replica.summary.toUpperCase() + 1"), "warm-up");
        end(new ScriptSource(ScriptKind.OUTGOING, "replica.summary = ["), "warm-up");
    }

    /** Whether this kind says that a limit ended the run, and not the script itself. */
    public static boolean budget(FailureKind kind) {
        return kind.name().contains("LIMIT") || kind.name().contains("BUDGET");
    }

    Compilation compile(ScriptSource source) {
        return engine.compile(source);
    }

    /** One run, on data that carries the connection's name. */
    Ending run(SyncScript script, ScriptKind kind, String connection) {
        return kind == ScriptKind.INCOMING ? incoming(script, connection) : outgoing(script, connection);
    }

    /** Compiles and runs once. */
    Ending end(ScriptSource source, String connection) {
        return switch (compile(source)) {
            case Compilation.Rejected rejected -> new Ending.Refused(texts(rejected.errors()));
            case Compilation.Compiled compiled -> {
                try (SyncScript script = compiled.script()) {
                    yield run(script, source.kind(), connection);
                }
            }
        };
    }

    private static Ending incoming(SyncScript script, String connection) {
        IncomingInput input = Inputs.incoming(issue(connection), replica(connection));
        String before = HubJson.text(input.issue()) + HubJson.text(input.replica());
        IncomingOutcome outcome = script.run(input, Inputs.tracker());
        if (!before.equals(HubJson.text(input.issue()) + HubJson.text(input.replica()))) {
            return new Ending.Broken("the input of the run was changed");
        }
        Optional<String> log = oddLog(outcome.notes().log());
        if (log.isPresent()) return new Ending.Broken(log.get());
        return switch (outcome) {
            case IncomingOutcome.Finished finished ->
                new Ending.Finished(with(
                        finished.notes(),
                        HubJson.text(finished.issue()),
                        finished.effects().toString()));
            case IncomingOutcome.Failed failed -> failed(failed.failure(), failed.notes());
            case IncomingOutcome.Waits waits -> new Ending.Finished(with(waits.notes(), waits.remoteId()));
        };
    }

    private static Ending outgoing(SyncScript script, String connection) {
        OutgoingInput input = Inputs.outgoing(issue(connection));
        String before = HubJson.text(input.issue());
        OutgoingOutcome outcome = script.run(input, Inputs.tracker());
        if (!before.equals(HubJson.text(input.issue()))) return new Ending.Broken("the input of the run was changed");
        Optional<String> log = oddLog(outcome.notes().log());
        if (log.isPresent()) return new Ending.Broken(log.get());
        return switch (outcome) {
            case OutgoingOutcome.Filled filled ->
                new Ending.Finished(with(filled.notes(), HubJson.text(filled.replica())));
            case OutgoingOutcome.Nothing nothing -> new Ending.Finished(with(nothing.notes()));
            case OutgoingOutcome.Failed failed -> failed(failed.failure(), failed.notes());
        };
    }

    /** What is wrong with a log: too long, or lines that a reader takes for other lines. */
    private static Optional<String> oddLog(List<String> lines) {
        int chars = lines.stream().mapToInt(String::length).sum();
        if (lines.size() > LIMITS.log().lines() + 1) return Optional.of("a log of " + lines.size() + " lines");
        if (chars > LIMITS.log().chars() * 2) return Optional.of("a log of " + chars + " characters");
        boolean controls =
                lines.stream().flatMapToInt(String::chars).anyMatch(c -> c != '\t' && Character.isISOControl(c));
        return controls ? Optional.of("a log line with control characters") : Optional.empty();
    }

    private static Ending failed(ScriptFailure failure, RunNotes notes) {
        return new Ending.Failed(with(notes, failure.message()));
    }

    private static List<String> with(RunNotes notes, String... results) {
        return Stream.concat(notes.log().stream(), Stream.of(results)).toList();
    }

    static List<String> texts(List<RuleDiagnostic> diagnostics) {
        List<String> texts = new ArrayList<>();
        for (RuleDiagnostic each : diagnostics) {
            texts.add(each.message());
            texts.add(each.hint());
        }
        return texts;
    }

    private static String issue(String connection) {
        return "{'id':'101','key':'UD-1','summary':'local " + connection + "','labels':[{'label':'a'},{'label':'b'}],"
                + "'status':{'id':'3','name':'Open','category':'new'},'comments':[{'id':'l1','body':'mine','internal':false}],"
                + "'customKeys':{'bag':{'list':[1,2,3]}},'customFields':{}}";
    }

    private static String replica(String connection) {
        return "{'id':'r1','key':'REM-1','summary':'remote " + connection + "','description':'text',"
                + "'labels':[{'label':'x'},{'label':'y'}],'status':{'id':'4','name':'Done','category':'done'},"
                + "'comments':[{'id':'r1','body':'one','internal':false},{'id':'r2','body':'two','internal':false}],"
                + "'customKeys':{'bag':{'list':[1,2,3],'map':{'a':{'b':1}}}},"
                + "'customFields':{'Severity':{'id':'cf1','name':'Severity','type':'STRING','value':'High'}}}";
    }
}
