package io.syncline.rules.trial;

import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Replica;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.rules.merge.Changes;
import io.syncline.rules.outgoing.OutgoingDecision;
import io.syncline.rules.paper.PaperTracker;
import io.syncline.rules.script.RuleInputs;
import io.syncline.rules.script.RuleScripts;
import io.syncline.rules.script.ScriptTrouble;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.work.Announcer;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptKind;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.tracker.LocalTracker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The outgoing half of a dry run: what would travel if the entity came in as changed now. */
@ApplicationScoped
class OutgoingTrial {
    private final TrialReads reads;
    private final RuleScripts scripts;
    private final TrackerLookup lookup;
    private final Announcer announcer;

    OutgoingTrial(TrialReads reads, RuleScripts scripts, TrackerLookup lookup, Announcer announcer) {
        this.reads = reads;
        this.scripts = scripts;
        this.lookup = lookup;
        this.announcer = announcer;
    }

    /**
     * The message that would go to the other side; empty when none would.
     *
     * @param text script to run instead of the published one
     */
    Optional<LaneMessage.Sync> run(
            ConnectionSide side, String key, Optional<String> text, BooleanSupplier late, TrialReport report) {
        Optional<EntitySnapshot> entity = reads.entity(side, key, late, report);
        if (entity.isEmpty()) return Optional.empty();
        Twin twin = reads.ofLocal(side, entity.get());
        if (twin.unsaved()) report.note("not under sync yet: this is its first sync, whatever the triggers say");
        OutgoingInput input =
                RuleInputs.outgoing(side, twin, entity.get().ref(), entity.get().issue(), announcer.now());
        LocalTracker tracker =
                new PaperTracker(lookup.of(side, lookup.readOnly(), late), lookup.readOnly(), report.paper());
        return outcome(side, text, input, tracker, report)
                .flatMap(outcome -> message(side, twin, entity.get(), outcome, report));
    }

    private Optional<LaneMessage.Sync> message(
            ConnectionSide side, Twin twin, EntitySnapshot entity, OutgoingOutcome outcome, TrialReport report) {
        report.logged(outcome.notes().log());
        return switch (outcome) {
            case OutgoingOutcome.Failed failed -> {
                report.failed(side.side(), ScriptTrouble.failure(failed.failure()));
                yield Optional.empty();
            }
            case OutgoingOutcome.Nothing nothing -> {
                report.note("the outgoing rule left the replica empty: nothing would be sent");
                yield Optional.empty();
            }
            case OutgoingOutcome.Filled filled -> decided(side, twin, entity, filled, report);
        };
    }

    private Optional<LaneMessage.Sync> decided(
            ConnectionSide side, Twin twin, EntitySnapshot entity, OutgoingOutcome.Filled filled, TrialReport report) {
        Optional<String> url = entity.issue().text("url");
        return switch (OutgoingDecision.decide(twin, entity, filled.replica(), false)) {
            case OutgoingDecision.Known known -> {
                report.travels(announcer.replica(side, known.twin(), filled.replica(), url));
                report.note("the other side knows this already: nothing would be sent");
                yield Optional.empty();
            }
            case OutgoingDecision.Send send -> {
                Replica replica = announcer.replica(side, send.twin(), filled.replica(), url);
                report.travels(replica);
                yield Optional.of(new LaneMessage.Sync(
                        announcer.head(),
                        twin.key().twin(),
                        replica,
                        Changes.times(send.twin().memory().observed()),
                        announcer.now()));
            }
        };
    }

    private Optional<OutgoingOutcome> outcome(
            ConnectionSide side, Optional<String> text, OutgoingInput input, LocalTracker tracker, TrialReport report) {
        Compilation compilation =
                text.map(t -> scripts.compile(ScriptKind.OUTGOING, t)).orElseGet(() -> scripts.outgoing(side));
        return switch (compilation) {
            case Compilation.Rejected bad -> {
                report.rejected(side.side(), bad);
                yield Optional.empty();
            }
            case Compilation.Compiled good -> {
                try {
                    yield Optional.of(good.script().run(input, tracker));
                } finally {
                    if (text.isPresent()) good.script().close();
                }
            }
        };
    }
}
