package io.syncline.rules.trial;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.incoming.IncomingRun;
import io.syncline.rules.incoming.RunEnd;
import io.syncline.rules.incoming.SyncRun;
import io.syncline.rules.merge.Conflict;
import io.syncline.rules.paper.Paper;
import io.syncline.rules.paper.PaperTracker;
import io.syncline.rules.paper.PaperWrites;
import io.syncline.rules.script.RuleInputs;
import io.syncline.rules.script.RuleScripts;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Found;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.work.Announcer;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.tracker.LocalTracker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The incoming half of a dry run: what would be written if the message arrived now. */
@ApplicationScoped
class IncomingTrial {
    private final TrialReads reads;
    private final RuleScripts scripts;
    private final TrackerLookup lookup;
    private final TrialForesight foresight;
    private final Announcer announcer;

    IncomingTrial(
            TrialReads reads,
            RuleScripts scripts,
            TrackerLookup lookup,
            TrialForesight foresight,
            Announcer announcer) {
        this.foresight = foresight;
        this.reads = reads;
        this.scripts = scripts;
        this.lookup = lookup;
        this.announcer = announcer;
    }

    /**
     * @param entity key of the local entity it meets, whatever the twins say
     * @param text script to run instead of the published one
     */
    void run(
            ConnectionSide side,
            LaneMessage.Sync message,
            Optional<String> entity,
            Optional<String> text,
            BooleanSupplier late,
            TrialReport report) {
        report.arrivesAt(side.side());
        Optional<SyncRun> run = entity.isPresent()
                ? meeting(side, message, entity.get(), late, report)
                : arriving(side, message, late, report);
        run.ifPresent(ready -> write(ready, text, report));
    }

    private Optional<SyncRun> meeting(
            ConnectionSide side, LaneMessage.Sync message, String key, BooleanSupplier late, TrialReport report) {
        return reads.entity(side, key, late, report).map(entity -> {
            Twin known = reads.ofLocal(side, entity);
            Twin twin = known.with(TwinState.LINKED)
                    .with(known.link().withRemote(message.replica().source().ref()));
            return run(side, message, twin, entity, late);
        });
    }

    private Optional<SyncRun> arriving(
            ConnectionSide side, LaneMessage.Sync message, BooleanSupplier late, TrialReport report) {
        Found found = reads.ofReplica(side, message.twin(), message.replica());
        Twin twin = found.twin();
        if (!twin.live()) {
            report.note("the pair was ended: nothing would be applied");
            return Optional.empty();
        }
        if (found.stopped()) report.note("the pair is stopped by an error: this would wait until that is settled");
        if (twin.link().local().isEmpty() && twin.intent().isPresent())
            report.note("the entity is being created by an earlier change: this shows it as if that had not begun");
        if (twin.link().local().isEmpty())
            return Optional.of(new SyncRun(side, message, late, twin, HubIssue.empty(), announcer.now()));
        return reads.entity(side, twin.link().local().get().id(), late, report)
                .map(entity -> run(side, message, twin, entity, late));
    }

    private static SyncRun run(
            ConnectionSide side, LaneMessage.Sync message, Twin twin, EntitySnapshot entity, BooleanSupplier late) {
        return new SyncRun(side, message, late, twin, entity.issue(), entity.updated());
    }

    private void write(SyncRun run, Optional<String> text, TrialReport report) {
        Compilation compilation =
                text.map(t -> scripts.compile(ScriptKind.INCOMING, t)).orElseGet(() -> scripts.incoming(run.side()));
        switch (compilation) {
            case Compilation.Rejected bad -> report.rejected(run.side().side(), bad);
            case Compilation.Compiled good -> {
                try {
                    write(run, good.script(), report);
                } finally {
                    if (text.isPresent()) good.script().close();
                }
            }
        }
    }

    private void write(SyncRun run, SyncScript script, TrialReport report) {
        PaperWrites writes = new PaperWrites(report.paper(), run.before(), List.of(), announcer.now(), foresight);
        tell(run, IncomingRun.of(run, writes, store -> outcome(run, script, store, report.paper())), report);
    }

    private IncomingOutcome outcome(SyncRun run, SyncScript script, TrackerLookup.Store store, Paper paper) {
        IncomingInput input = RuleInputs.incoming(
                run.side(), run.twin(), run.shown(), run.message().replica(), announcer.now());
        LocalTracker tracker = new PaperTracker(lookup.of(run.side(), store, run.held()), store, paper);
        return script.run(input, tracker);
    }

    private static void tell(SyncRun run, RunEnd end, TrialReport report) {
        switch (end) {
            case RunEnd.Stuck stuck -> {
                report.logged(stuck.log());
                report.failed(run.side().side(), stuck.failure());
            }
            case RunEnd.Waits waits -> {
                report.logged(waits.log());
                report.note("waits for the remote entity " + waits.remoteId()
                        + " to arrive here: nothing would be written yet");
            }
            case RunEnd.LeftOut left -> {
                report.logged(left.finished().notes().log());
                report.note("the incoming rule ended before it named a project: the entity would be left out");
            }
            case RunEnd.Written written -> {
                report.logged(written.finished().notes().log());
                written.session().conflicts().stream().map(Conflict::note).forEach(report::note);
                effects(written.finished(), report);
            }
        }
    }

    private static void effects(IncomingOutcome.Finished finished, TrialReport report) {
        if (finished.effects().syncBack())
            report.note("the entity would be looked at again afterwards (syncBackAfterProcessing)");
        if (finished.effects().unexalate())
            report.note("the pair would be ended afterwards (unExalateAfterProcessing)");
    }
}
