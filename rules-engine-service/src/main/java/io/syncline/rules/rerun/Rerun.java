package io.syncline.rules.rerun;

import io.syncline.hub.event.Failure;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.MessageHead;
import io.syncline.rules.incoming.IncomingRun;
import io.syncline.rules.incoming.RunEnd;
import io.syncline.rules.incoming.SyncRun;
import io.syncline.rules.paper.Foresight;
import io.syncline.rules.paper.Paper;
import io.syncline.rules.paper.PaperWrites;
import io.syncline.rules.recording.RecordedRun;
import io.syncline.rules.recording.Recording;
import io.syncline.rules.script.ScriptTrouble;
import io.syncline.rules.script.TrackerLookup;
import io.syncline.rules.work.WorkStopped;
import io.syncline.script.SyncScript;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.tracker.LocalTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a recorded run again: the same script gives the same result, whatever has become of the tracker since. Another script gives
 * what it would have done then. Nothing is written. Blocks for as long as the script runs.
 */
public final class Rerun {
    private static final TrackerLookup.Store NO_STORE = issue -> {
        throw new WorkStopped("an outgoing script stores nothing");
    };

    private final Recording recording;
    private final LocalTracker today;

    /** @param today answers what was not recorded; {@link NoTracker#tracker()} for none */
    public Rerun(Recording recording, LocalTracker today) {
        this.recording = recording;
        this.today = today;
    }

    /** With this script, of the kind that was recorded; it stays open. */
    public RerunResult with(SyncScript script) {
        RecordedTracker tracker = new RecordedTracker(recording.answers(), today);
        try {
            return switch (recording.run()) {
                case RecordedRun.Outgoing out -> outgoing(out, script, tracker);
                case RecordedRun.Incoming in -> incoming(in, script, tracker);
            };
        } catch (NoTracker | WorkStopped unanswered) {
            List<String> missing = new ArrayList<>(tracker.asked());
            missing.add("not replayed: " + unanswered.getMessage());
            return new RerunResult(Optional.empty(), List.of(), List.of(), Optional.empty(), missing);
        }
    }

    private static RerunResult outgoing(RecordedRun.Outgoing out, SyncScript script, RecordedTracker tracker) {
        Paper paper = new Paper();
        OutgoingOutcome outcome = script.run(out.input(), tracker.tracker(NO_STORE, paper));
        Optional<HubIssue> replica = Optional.empty();
        Optional<Failure> failure = Optional.empty();
        switch (outcome) {
            case OutgoingOutcome.Filled filled -> replica = Optional.of(filled.replica());
            case OutgoingOutcome.Nothing nothing -> {}
            case OutgoingOutcome.Failed failed -> failure = Optional.of(ScriptTrouble.failure(failed.failure()));
        }
        return new RerunResult(replica, paper.writes(), outcome.notes().log(), failure, missing(tracker, paper));
    }

    private RerunResult incoming(RecordedRun.Incoming in, SyncScript script, RecordedTracker tracker) {
        Paper paper = new Paper();
        SyncRun run = run(in);
        PaperWrites writes =
                new PaperWrites(paper, run.before(), in.writes(), in.input().now(), Foresight.none());
        RunEnd end = IncomingRun.of(run, writes, store -> script.run(in.input(), tracker.tracker(store, paper)));
        return switch (end) {
            case RunEnd.Written written ->
                result(paper, written.finished().notes().log(), Optional.empty(), tracker);
            case RunEnd.Waits waits ->
                result(
                        paper,
                        waits.log(),
                        Optional.of(Failure.of("waits for the remote entity " + waits.remoteId())),
                        tracker);
            case RunEnd.LeftOut left -> result(paper, left.finished().notes().log(), Optional.empty(), tracker);
            case RunEnd.Stuck stuck -> result(paper, stuck.log(), Optional.of(stuck.failure()), tracker);
        };
    }

    private static RerunResult result(
            Paper paper, List<String> log, Optional<Failure> failure, RecordedTracker tracker) {
        return new RerunResult(Optional.empty(), paper.writes(), log, failure, missing(tracker, paper));
    }

    private static List<String> missing(RecordedTracker tracker, Paper paper) {
        List<String> missing = new ArrayList<>(tracker.asked());
        missing.addAll(paper.notes());
        return missing;
    }

    private SyncRun run(RecordedRun.Incoming in) {
        LaneMessage.Sync message = new LaneMessage.Sync(
                MessageHead.of("rerun", recording.at()),
                recording.twin().twin(),
                in.input().replica(),
                in.changedAt(),
                in.accepted());
        return new SyncRun(
                recording.side(), message, () -> false, in.twin(), in.input().issue(), in.updated());
    }
}
