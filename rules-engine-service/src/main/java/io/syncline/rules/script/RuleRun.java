package io.syncline.rules.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.script.Compilation;
import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.exchange.RunNotes;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.StoredIssue;
import io.syncline.script.tracker.TrackerAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Runs a side's scripts on a twin. */
@ApplicationScoped
public class RuleRun {
    private final RuleScripts scripts;
    private final WorkerPatience patience;
    private final TrackerLookup lookup;
    private final Clock clock;

    public RuleRun(RuleScripts scripts, WorkerPatience patience, TrackerLookup lookup, Clock clock) {
        this.scripts = scripts;
        this.patience = patience;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** Runs the outgoing script on a picture of the local entity. */
    public OutgoingOutcome outgoing(ConnectionSide side, Twin twin, EntityRef local, HubIssue issue) {
        return outgoing(side, twin, local, issue, new RunTape());
    }

    /** Runs the outgoing script on a picture of the local entity, taking down what it was given and told. */
    public OutgoingOutcome outgoing(ConnectionSide side, Twin twin, EntityRef local, HubIssue issue, RunTape tape) {
        OutgoingInput input = RuleInputs.outgoing(side, twin, local, issue, clock.instant());
        tape.given(input);
        LocalTracker tracker = recorded(lookup.reading(side, lookup.readOnly()), tape);
        return patience.outlast(() -> switch (scripts.outgoing(side)) {
            case Compilation.Compiled good -> good.script().run(input, tracker);
            case Compilation.Rejected bad -> outgoing(bad);
        });
    }

    /** Runs the incoming script; {@code store} is called when the script stores the issue half-way. */
    public IncomingOutcome incoming(
            ConnectionSide side, Twin twin, HubIssue issue, Replica replica, TrackerLookup.Store store, RunTape tape) {
        return incoming(side, twin, issue, replica, lookup.of(side, store, () -> false), tape);
    }

    private IncomingOutcome incoming(
            ConnectionSide side, Twin twin, HubIssue issue, Replica replica, LocalTracker tracker, RunTape tape) {
        IncomingInput input = RuleInputs.incoming(side, twin, issue, replica, clock.instant());
        tape.given(input);
        LocalTracker asked = recorded(tracker, tape);
        return patience.outlast(() -> switch (scripts.incoming(side)) {
            case Compilation.Compiled good -> good.script().run(input, asked);
            case Compilation.Rejected bad -> incoming(bad);
        });
    }

    /** What the incoming script would make of a replica, without any effect; empty when it fails. What it stores half-way counts as stored. */
    public Optional<HubIssue> wish(ConnectionSide side, Twin twin, HubIssue issue, Replica replica) {
        EntityRef local = twin.link().local().orElseThrow();
        LocalTracker tracker = lookup.reading(side, stored -> new StoredIssue(local, stored));
        return switch (incoming(side, twin, issue, replica, tracker, new RunTape())) {
            case IncomingOutcome.Finished finished -> Optional.of(finished.issue());
            case IncomingOutcome.Failed failed -> Optional.empty();
            case IncomingOutcome.Waits waits -> Optional.empty();
        };
    }

    private static LocalTracker recorded(LocalTracker tracker, RunTape tape) {
        return TrackerAnswers.recorded(tracker, tape::told);
    }

    /** How an outgoing script that does not compile runs. */
    private static OutgoingOutcome outgoing(Compilation.Rejected bad) {
        return new OutgoingOutcome.Failed(failure(ScriptKind.OUTGOING, bad.errors()), RunNotes.none());
    }

    /** How an incoming script that does not compile runs. */
    private static IncomingOutcome incoming(Compilation.Rejected bad) {
        return new IncomingOutcome.Failed(failure(ScriptKind.INCOMING, bad.errors()), RunNotes.none());
    }

    /** The failure of a run whose script does not compile. */
    public static ScriptFailure failure(ScriptKind kind, List<RuleDiagnostic> errors) {
        RuleDiagnostic first = errors.getFirst();
        return new ScriptFailure(kind, Math.max(0, first.line()), first.text(), FailureKind.REFUSED);
    }
}
