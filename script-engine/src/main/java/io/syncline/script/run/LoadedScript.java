package io.syncline.script.run;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import io.syncline.script.budget.Budget;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.fault.AwaitedTwin;
import io.syncline.script.fault.ScriptTrouble;
import io.syncline.script.helper.Wishes;
import io.syncline.script.issue.IncomingPair;
import io.syncline.script.issue.LocalSide;
import io.syncline.script.issue.Notes;
import io.syncline.script.issue.TravellingIssue;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.runtime.SandboxScript;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.tracker.StoredIssue;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A script that is loaded. Everything a run touches is made for that run. */
final class LoadedScript implements SyncScript {
    private final ScriptKind kind;
    private final ScriptLimits limits;
    private volatile @Nullable ScriptBody body;

    LoadedScript(ScriptKind kind, ScriptBody body, ScriptLimits limits) {
        this.kind = kind;
        this.body = body;
        this.limits = limits;
    }

    @Override
    public OutgoingOutcome run(OutgoingInput input, LocalTracker tracker) {
        ScriptBody script = ready(ScriptKind.OUTGOING);
        Notes notes = new Notes(limits.log());
        try (Budget budget = Budget.start(limits, input.now())) {
            LocalSide side = new LocalSide(tracker, input.connection(), budget, notes);
            TravellingIssue replica = TravellingIssue.empty();
            Variables variables = Variables.outgoing(input, side, replica);
            AtomicReference<HubIssue> filled = new AtomicReference<>(HubIssue.empty());
            Optional<ScriptFailure> failure = new Attempt(kind, script).failure(budget, () -> {
                SandboxScript run = script.instance();
                run.bind(variables.all(), variables, issue -> {
                    throw new ScriptTrouble("store(..) is only there in incoming scripts");
                });
                run.run();
                filled.set(replica.filled());
            });
            if (failure.isPresent()) return new OutgoingOutcome.Failed(failure.get(), notes.kept(budget.usage()));
            return filled.get().fields().isEmpty()
                    ? new OutgoingOutcome.Nothing(notes.kept(budget.usage()))
                    : new OutgoingOutcome.Filled(filled.get(), notes.kept(budget.usage()));
        }
    }

    @Override
    public IncomingOutcome run(IncomingInput input, LocalTracker tracker) {
        ScriptBody script = ready(ScriptKind.INCOMING);
        Notes notes = new Notes(limits.log());
        try (Budget budget = Budget.start(limits, input.now())) {
            LocalSide side = new LocalSide(tracker, input.connection(), budget, notes);
            return run(script, input, side, budget, notes);
        }
    }

    private IncomingOutcome run(ScriptBody script, IncomingInput input, LocalSide side, Budget budget, Notes notes) {
        IncomingPair pair = new IncomingPair(input, side);
        Wishes wishes = new Wishes();
        AtomicReference<HubIssue> after = new AtomicReference<>(HubIssue.empty());
        try {
            Optional<ScriptFailure> failure = new Attempt(kind, script).failure(budget, () -> {
                SandboxScript run = script.instance();
                Variables variables = Variables.incoming(input, side, pair, wishes);
                run.bind(variables.all(), variables, issue -> store(issue, side, pair, wishes));
                run.run();
                after.set(pair.issue().now());
            });
            if (failure.isPresent()) return new IncomingOutcome.Failed(failure.get(), notes.kept(budget.usage()));
        } catch (AwaitedTwin awaited) {
            return new IncomingOutcome.Waits(awaited.remoteId(), notes.kept(budget.usage()));
        }
        return new IncomingOutcome.Finished(
                after.get(), wishes.effects(pair.traces().linked()), notes.kept(budget.usage()));
    }

    private static @Nullable Object store(@Nullable Object issue, LocalSide side, IncomingPair pair, Wishes wishes) {
        if (issue != pair.issue()) throw new ScriptTrouble("store(..) stores 'issue'");
        HubIssue now = pair.issue().now();
        StoredIssue stored = side.ask(tracker -> tracker.store(now));
        wishes.stored(stored.ref());
        pair.stored(stored);
        return issue;
    }

    private ScriptBody ready(ScriptKind wanted) {
        ScriptBody loaded = body;
        if (loaded == null) throw new IllegalStateException("the script is closed");
        if (kind != wanted)
            throw new IllegalStateException("an " + kind.wire() + " script cannot run as " + wanted.wire());
        return loaded;
    }

    @Override
    public void close() {
        body = null;
    }
}
