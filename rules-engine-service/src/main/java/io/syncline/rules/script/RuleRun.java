package io.syncline.rules.script;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.SeenIssue;
import io.syncline.rules.twin.Twin;
import io.syncline.script.Compilation;
import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.ConnectionFacts;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.Mappings;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.exchange.RunNotes;
import io.syncline.script.tracker.StoredIssue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Runs a side's scripts on a twin. */
@ApplicationScoped
public class RuleRun {
    private final RuleScripts scripts;
    private final TrackerLookup lookup;
    private final Clock clock;

    public RuleRun(RuleScripts scripts, TrackerLookup lookup, Clock clock) {
        this.scripts = scripts;
        this.lookup = lookup;
        this.clock = clock;
    }

    /** Runs the outgoing script on a picture of the local entity. */
    public OutgoingOutcome outgoing(ConnectionSide side, Twin twin, EntityRef local, HubIssue issue) {
        OutgoingInput input = new OutgoingInput(
                SeenIssue.traced(issue, twin.traces()),
                local,
                twin.memory().lastSent().map(Replica::hubIssue),
                twin.sentEvent() == 0,
                facts(side),
                clock.instant());
        return switch (scripts.outgoing(side)) {
            case Compilation.Compiled good -> good.script().run(input, lookup.of(side, lookup.readOnly()));
            case Compilation.Rejected bad ->
                new OutgoingOutcome.Failed(rejected(ScriptKind.OUTGOING, bad.errors()), RunNotes.none());
        };
    }

    /** Runs the incoming script; {@code store} is called when the script stores the issue half-way. */
    public IncomingOutcome incoming(
            ConnectionSide side, Twin twin, HubIssue issue, Replica replica, TrackerLookup.Store store) {
        IncomingInput input = new IncomingInput(
                SeenIssue.traced(issue, twin.traces()),
                twin.link().local(),
                replica,
                twin.memory().lastReceived().map(Replica::hubIssue),
                twin.link().local().isEmpty(),
                twin.traces(),
                facts(side),
                clock.instant());
        return switch (scripts.incoming(side)) {
            case Compilation.Compiled good -> good.script().run(input, lookup.of(side, store));
            case Compilation.Rejected bad ->
                new IncomingOutcome.Failed(rejected(ScriptKind.INCOMING, bad.errors()), RunNotes.none());
        };
    }

    /** What the incoming script would make of a replica, without any effect; empty when it fails. What it stores half-way counts as stored. */
    public Optional<HubIssue> wish(ConnectionSide side, Twin twin, HubIssue issue, Replica replica) {
        EntityRef local = twin.link().local().orElseThrow();
        return switch (incoming(side, twin, issue, replica, stored -> new StoredIssue(local, stored))) {
            case IncomingOutcome.Finished finished -> Optional.of(finished.issue());
            case IncomingOutcome.Failed failed -> Optional.empty();
            case IncomingOutcome.Waits waits -> Optional.empty();
        };
    }

    private static ScriptFailure rejected(ScriptKind kind, List<RuleDiagnostic> errors) {
        RuleDiagnostic first = errors.getFirst();
        return new ScriptFailure(kind, Math.max(0, first.line()), first.message(), FailureKind.REFUSED);
    }

    private static ConnectionFacts facts(ConnectionSide side) {
        return new ConnectionFacts(
                side.connection().name(),
                side.local().instanceName(),
                side.remote().instanceName(),
                side.local().tracker(),
                side.remote().tracker(),
                side.local().project(),
                !side.local().rules().outgoing().isBlank(),
                Mappings.none());
    }
}
