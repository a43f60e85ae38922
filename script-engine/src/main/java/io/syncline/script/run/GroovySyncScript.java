package io.syncline.script.run;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import io.syncline.script.clock.RunClock;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.helper.TracesVariable;
import io.syncline.script.helper.Wishes;
import io.syncline.script.issue.IncomingPair;
import io.syncline.script.issue.LocalIssue;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.issue.Notes;
import io.syncline.script.issue.Traces;
import io.syncline.script.issue.TravellingIssue;
import io.syncline.script.language.ScriptBody;
import io.syncline.script.language.ScriptClass;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.StoredIssue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A compiled script. Everything a run touches is made for that run. */
final class GroovySyncScript implements SyncScript {
    private final ScriptKind kind;
    private final ScriptClass script;
    private final ScriptLimits limits;
    private volatile boolean closed;

    GroovySyncScript(ScriptKind kind, ScriptClass script, ScriptLimits limits) {
        this.kind = kind;
        this.script = script;
        this.limits = limits;
    }

    @Override
    public OutgoingOutcome run(OutgoingInput input, LocalTracker tracker) {
        mayRun(ScriptKind.OUTGOING);
        Notes notes = new Notes(limits.log().lines());
        try (RunClock clock = RunClock.start(limits.run().time())) {
            LocalSide side = new LocalSide(tracker, clock, notes);
            TravellingIssue replica = TravellingIssue.empty();
            ScriptBody body = script.instance(new Variables()
                    .with("replica", replica)
                    .with("previous", previous(input.previous()))
                    .with("firstSync", input.firstSync())
                    .entity(
                            LocalIssue.locked("issue", input.issue(), side),
                            input.connection().localTracker(),
                            Optional.of(input.local()))
                    .connection(input.connection())
                    .helpers(kind, input.connection(), side, new Traces(List.of()), new Wishes())
                    .all());
            AtomicReference<HubIssue> filled = new AtomicReference<>(HubIssue.empty());
            Optional<ScriptFailure> failure = new Attempt(kind, script).failure(clock, () -> {
                body.run();
                filled.set(replica.filled(limits.data().collection()));
            });
            if (failure.isPresent()) return new OutgoingOutcome.Failed(failure.get(), notes.kept());
            return filled.get().fields().isEmpty()
                    ? new OutgoingOutcome.Nothing(notes.kept())
                    : new OutgoingOutcome.Filled(filled.get(), notes.kept());
        }
    }

    @Override
    public IncomingOutcome run(IncomingInput input, LocalTracker tracker) {
        mayRun(ScriptKind.INCOMING);
        Notes notes = new Notes(limits.log().lines());
        try (RunClock clock = RunClock.start(limits.run().time())) {
            LocalSide side = new LocalSide(tracker, clock, notes);
            IncomingPair pair = new IncomingPair(input, side);
            Wishes wishes = new Wishes();
            ScriptBody body =
                    script.instance(variables(input, side, pair, wishes).all());
            body.storing(issue -> store(issue, side, pair, wishes));
            AtomicReference<HubIssue> after = new AtomicReference<>(HubIssue.empty());
            Optional<ScriptFailure> failure = new Attempt(kind, script).failure(clock, () -> {
                body.run();
                after.set(pair.issue().now(limits.data().collection()));
            });
            if (failure.isPresent()) return new IncomingOutcome.Failed(failure.get(), notes.kept());
            return new IncomingOutcome.Finished(
                    after.get(), wishes.effects(pair.traces().linked()), notes.kept());
        }
    }

    private Variables variables(IncomingInput input, LocalSide side, IncomingPair pair, Wishes wishes) {
        return new Variables()
                .with("replica", pair.replica())
                .with("previous", previous(input.previous()))
                .with("firstSync", input.firstSync())
                .with("issueBeforeScript", LocalIssue.locked("issueBeforeScript", input.issue(), side))
                .with("traces", new TracesVariable(pair.traces()))
                .payload(input.replica(), pair.replica(), pair.traces())
                .entity(pair.issue(), input.connection().localTracker(), input.local())
                .connection(input.connection())
                .helpers(kind, input.connection(), side, pair.traces(), wishes);
    }

    private @Nullable Object store(@Nullable Object issue, LocalSide side, IncomingPair pair, Wishes wishes) {
        if (issue != pair.issue()) throw new ScriptTrouble("store(..) stores 'issue'");
        HubIssue now = pair.issue().now(limits.data().collection());
        StoredIssue stored = side.ask(tracker -> tracker.store(now));
        wishes.stored(stored.ref());
        pair.stored(stored);
        return issue;
    }

    private static @Nullable Object previous(Optional<HubIssue> previous) {
        return previous.map(issue -> TravellingIssue.locked("previous", issue)).orElse(null);
    }

    private void mayRun(ScriptKind wanted) {
        if (closed) throw new IllegalStateException("the script is closed");
        if (kind != wanted)
            throw new IllegalStateException("an " + kind.wire() + " script cannot run as " + wanted.wire());
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        script.close();
    }
}
