package io.syncline.rules.outgoing;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Failure;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Replica;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.merge.Changes;
import io.syncline.rules.merge.Content;
import io.syncline.rules.recording.Recorder;
import io.syncline.rules.script.RuleRun;
import io.syncline.rules.script.RunTape;
import io.syncline.rules.script.ScriptTrouble;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinMemory;
import io.syncline.rules.work.Announcer;
import io.syncline.rules.work.Happened;
import io.syncline.rules.work.Patience;
import io.syncline.rules.work.StageOutcome;
import io.syncline.rules.work.TwinBook;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.exchange.RunNotes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at the local entity of a twin and sends the other side what is new. Blocking; the caller keeps others away from the twin
 * meanwhile, so that a read can never be older than what the twin has written.
 */
@ApplicationScoped
public class OutgoingStage {
    private final ConnectorClient connectors;
    private final Patience patience;
    private final RuleRun rules;
    private final TwinBook book;
    private final Announcer announcer;
    private final Recorder recorder;

    public OutgoingStage(
            ConnectorClient connectors,
            Patience patience,
            RuleRun rules,
            TwinBook book,
            Announcer announcer,
            Recorder recorder) {
        this.connectors = connectors;
        this.patience = patience;
        this.rules = rules;
        this.book = book;
        this.announcer = announcer;
        this.recorder = recorder;
    }

    /** Reads the entity and sends it if it is news. */
    public StageOutcome run(ConnectionSide side, Twin twin, Change hint) {
        if (twin.writing()) return putOff(twin);
        EntityRef local = twin.link().local().orElseThrow();
        TrackerAnswer<EntitySnapshot> answer =
                patience.call(local.instance(), () -> false, () -> connectors.entity(local.instance(), local.id()));
        return switch (answer) {
            case TrackerAnswer.Done<EntitySnapshot> done -> send(side, twin, done.value(), hint);
            case TrackerAnswer.Gone<EntitySnapshot> gone -> removed(side, twin, local);
            case TrackerAnswer.Refused<EntitySnapshot> refused -> new StageOutcome.Stuck(twin, refused.failure());
            case TrackerAnswer.Unknown<EntitySnapshot> unknown ->
                new StageOutcome.Stuck(twin, Failure.of(unknown.reason()));
            case TrackerAnswer.TryLater<EntitySnapshot> later ->
                new StageOutcome.Stuck(twin, Failure.of(later.reason()));
        };
    }

    /** Our own unremembered write would look like a person's. The message it belongs to comes again, and this look after it. */
    private StageOutcome putOff(Twin twin) {
        Twin after = twin.with(twin.memory().puttingOff());
        if (!after.equals(twin)) book.save(twin, after, List.of());
        return StageOutcome.FINISHED;
    }

    /** Sends an entity just read, if it is news. */
    public StageOutcome send(ConnectionSide side, Twin twin, EntitySnapshot now, Change hint) {
        if (asKnown(twin, now, hint)) return StageOutcome.FINISHED;
        RunTape tape = new RunTape();
        return switch (rules.outgoing(side, twin, now.ref(), now.issue(), tape)) {
            case OutgoingOutcome.Failed failed -> new StageOutcome.Stuck(twin, ScriptTrouble.failure(failed.failure()));
            case OutgoingOutcome.Nothing nothing -> ignored(side, twin, nothing.notes(), tape);
            case OutgoingOutcome.Filled filled -> decided(side, twin, now, new Made(filled, tape), hint);
        };
    }

    /** Mostly the echo of our own write: nobody changed anything, so the script has nothing to say and no occasion to fail. */
    private static boolean asKnown(Twin twin, EntitySnapshot now, Change hint) {
        TwinMemory memory = twin.memory();
        boolean asked = hint.kind() == ChangeKind.SYNC_BACK || hint.kind() == ChangeKind.MANUAL;
        return !asked
                && memory.owed().isEmpty()
                && memory.seen().filter(seen -> Content.same(seen, now.issue())).isPresent();
    }

    private record Made(OutgoingOutcome.Filled filled, RunTape tape) {}

    private StageOutcome decided(ConnectionSide side, Twin twin, EntitySnapshot now, Made made, Change hint) {
        boolean syncBack = hint.kind() == ChangeKind.SYNC_BACK;
        switch (OutgoingDecision.decide(twin, now, made.filled().replica(), syncBack)) {
            case OutgoingDecision.Known known -> {
                if (!known.twin().equals(twin)) book.save(twin, known.twin(), List.of());
            }
            case OutgoingDecision.Send send -> {
                Replica replica = announcer.replica(
                        side, send.twin(), made.filled().replica(), now.issue().text("url"));
                Twin after = send.twin().with(send.twin().memory().withSent(replica));
                LaneMessage.Sync message = new LaneMessage.Sync(
                        announcer.head(),
                        twin.key().twin(),
                        replica,
                        Changes.times(after.memory().observed()),
                        hint.head().at());
                Duration latency = Duration.between(hint.head().at(), announcer.now());
                Happened sent = Happened.of(
                                Direction.OUTGOING,
                                Outcome.SENT,
                                replica.event(),
                                made.filled().notes().log())
                        .after(latency);
                sent = recorder.outgoing(side, twin.key(), replica.event(), made.tape(), announcer.now())
                        .map(sent::ran)
                        .orElse(sent);
                book.save(twin, after, List.of(announcer.lane(side, message), announcer.event(side, after, sent)));
            }
        }
        return StageOutcome.FINISHED;
    }

    private StageOutcome ignored(ConnectionSide side, Twin twin, RunNotes notes, RunTape tape) {
        List<String> why = new ArrayList<>(notes.log());
        why.add("the outgoing rule left the replica empty");
        Happened left = Happened.of(Direction.OUTGOING, Outcome.IGNORED, twin.sentEvent(), why);
        Happened told = recorder.outgoing(side, twin.key(), twin.sentEvent(), tape, announcer.now())
                .map(left::ran)
                .orElse(left);
        book.save(twin, twin, List.of(announcer.event(side, twin, told)));
        return StageOutcome.FINISHED;
    }

    private StageOutcome removed(ConnectionSide side, Twin twin, EntityRef local) {
        Twin after = twin.with(TwinState.LOCAL_REMOVED);
        Happened gone = Happened.of(
                Direction.OUTGOING, Outcome.ENDED, twin.sentEvent(), List.of("the entity is gone from its tracker"));
        LaneMessage deleted =
                new LaneMessage.Deleted(announcer.head(), twin.key().twin(), local);
        book.save(twin, after, List.of(announcer.lane(side, deleted), announcer.event(side, after, gone)));
        return StageOutcome.FINISHED;
    }
}
