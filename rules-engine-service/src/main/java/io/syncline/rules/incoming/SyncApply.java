package io.syncline.rules.incoming;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.EventRun;
import io.syncline.hub.event.Failure;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Replica;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.merge.Changes;
import io.syncline.rules.outbox.OutboxRecord;
import io.syncline.rules.recording.Recorder;
import io.syncline.rules.script.RuleRun;
import io.syncline.rules.script.RunTape;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinMemory;
import io.syncline.rules.work.Announcer;
import io.syncline.rules.work.Happened;
import io.syncline.rules.work.StageOutcome;
import io.syncline.rules.work.TwinBook;
import io.syncline.script.exchange.Effects;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.service.step.StepTape;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Applies one replica: reads, runs the incoming script, merges, writes, remembers, acknowledges. */
@ApplicationScoped
class SyncApply {
    /** A write that had to wait longer looks at the entity again first: a person may have been faster. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final TrackerWrites writes;
    private final RuleRun rules;
    private final TwinBook book;
    private final Announcer announcer;
    private final Recorder recorder;

    SyncApply(TrackerWrites writes, RuleRun rules, TwinBook book, Announcer announcer, Recorder recorder) {
        this.writes = writes;
        this.rules = rules;
        this.book = book;
        this.announcer = announcer;
        this.recorder = recorder;
    }

    StageOutcome apply(ConnectionSide side, Twin twin, LaneMessage.Sync message, BooleanSupplier held) {
        if (message.replica().event() <= twin.receivedEvent()) return StageOutcome.FINISHED;
        Twin now = twin;
        boolean ages = true;
        while (true) {
            try {
                return attempt(side, now, message, held, ages);
            } catch (ReadAgain late) {
                // What was read may age once only: where every write has to wait, looking again before each would never
                // end.
                ages = false;
                now = book.stored(twin);
            }
        }
    }

    private StageOutcome attempt(
            ConnectionSide side, Twin twin, LaneMessage.Sync message, BooleanSupplier held, boolean ages) {
        if (twin.link().local().isEmpty())
            return run(new SyncRun(side, message, held, twin, HubIssue.empty(), announcer.now()));
        EntityRef local = twin.link().local().get();
        return switch (writes.read(local, held)) {
            case TrackerAnswer.Done<EntitySnapshot> done -> {
                EntitySnapshot read = done.value();
                Instant until = announcer.now().plus(FRESH);
                BooleanSupplier old = () -> ages && announcer.now().isAfter(until);
                yield run(new SyncRun(side, message, held, twin, read.issue(), read.updated(), old));
            }
            case TrackerAnswer.Gone<EntitySnapshot> gone -> removed(side, twin, local);
            case TrackerAnswer.Refused<EntitySnapshot> no -> new StageOutcome.Stuck(twin, no.failure());
            case TrackerAnswer.Unknown<EntitySnapshot> no -> new StageOutcome.Stuck(twin, Failure.of(no.reason()));
            case TrackerAnswer.TryLater<EntitySnapshot> no -> new StageOutcome.Stuck(twin, Failure.of(no.reason()));
        };
    }

    private StageOutcome run(SyncRun run) {
        RunTape tape = new RunTape();
        RecordedWrites port = new RecordedWrites(writes);
        RunEnd end = IncomingRun.of(
                run,
                port,
                store -> rules.incoming(
                        run.side(), run.twin(), run.shown(), run.message().replica(), store, tape));
        Optional<EventRun> script = recorder.incoming(
                run.side(),
                new Recorder.Decided(
                        run.twin(),
                        run.message().replica().event(),
                        run.updated(),
                        run.message().changedAt(),
                        run.message().accepted(),
                        port.writes()),
                tape,
                announcer.now());
        return switch (end) {
            case RunEnd.Stuck stuck -> new StageOutcome.Stuck(stuck.session().twin(), stuck.failure());
            case RunEnd.Waits waits -> new StageOutcome.Waits(waits.session().twin(), waits.remoteId());
            case RunEnd.LeftOut left -> ignored(run, left.finished(), script);
            case RunEnd.Written written -> remember(run, written, script);
        };
    }

    private StageOutcome remember(SyncRun run, RunEnd.Written end, Optional<EventRun> script) {
        WriteSession session = end.session();
        IncomingOutcome.Finished finished = end.finished();
        ConnectionSide side = run.side();
        LaneMessage.Sync message = run.message();
        Effects effects = finished.effects();
        Twin written = session.twin()
                .traced(effects.traces())
                .received(message.replica().event())
                .with(TwinState.LINKED)
                .with(session.twin()
                        .link()
                        .withRemote(message.replica().source().ref()));
        Twin after = written.with(memory(side, written, message.replica()));
        EntityRef local = after.link().local().orElseThrow();
        List<OutboxRecord> records = new ArrayList<>();
        records.add(announcer.lane(side, ack(side, after, message, session)));
        records.addAll(events(run, end, after, script));
        if (effects.syncBack()) records.add(announcer.syncBack(side, local));
        records.addAll(announcer.unlooked(side, run.twin()));
        if (effects.unexalate()) {
            records.add(announcer.lane(
                    side,
                    new LaneMessage.Unlinked(announcer.head(), after.key().twin(), "unexalated by the incoming rule")));
            after = after.with(TwinState.UNLINKED);
        }
        book.save(run.twin(), after, records);
        return StageOutcome.FINISHED;
    }

    private TwinMemory memory(ConnectionSide side, Twin written, Replica replica) {
        TwinMemory memory = written.memory().withReceived(replica);
        if (memory.seen().isEmpty()) return memory;
        EntityRef local = written.link().local().orElseThrow();
        return switch (rules.outgoing(side, written, local, memory.seen().get())) {
            case OutgoingOutcome.Filled filled -> memory.withExpected(filled.replica());
            case OutgoingOutcome.Nothing nothing -> memory;
            case OutgoingOutcome.Failed failed -> memory;
        };
    }

    private LaneMessage ack(ConnectionSide side, Twin after, LaneMessage.Sync message, WriteSession session) {
        HubIssue expected = after.memory().expected().orElseGet(HubIssue::empty);
        Replica replica =
                announcer.replica(side, after, expected, after.memory().seen().flatMap(seen -> seen.text("url")));
        return new LaneMessage.Ack(
                announcer.head(),
                after.key().twin(),
                message.replica().event(),
                after.link().local().orElseThrow(),
                session.newTraces(),
                replica,
                Changes.times(after.memory().observed(), after.memory().seen().orElseGet(HubIssue::empty)),
                session.kept());
    }

    private List<OutboxRecord> events(SyncRun run, RunEnd.Written end, Twin after, Optional<EventRun> script) {
        WriteSession session = end.session();
        long event = run.message().replica().event();
        List<OutboxRecord> events = new ArrayList<>();
        List<String> notes = new ArrayList<>(end.finished().notes().log());
        notes.addAll(session.warnings());
        Outcome outcome = session.wroteAnything() ? Outcome.APPLIED : Outcome.UNCHANGED;
        Duration latency = Duration.between(run.message().accepted(), announcer.now());
        Happened applied = Happened.of(Direction.INCOMING, outcome, event, notes)
                .wrote(session.fieldWrites())
                .took(StepTape.sofar())
                .after(latency);
        events.add(announcer.event(run.side(), after, script.map(applied::ran).orElse(applied)));
        session.conflicts()
                .forEach(conflict -> events.add(announcer.event(
                        run.side(),
                        after,
                        Happened.of(Direction.INCOMING, Outcome.CONFLICT, event, List.of(conflict.note()))
                                .wrote(List.of(
                                        new FieldWrite(conflict.field(), conflict.mine(), conflict.theirs()))))));
        return events;
    }

    private StageOutcome ignored(SyncRun run, IncomingOutcome.Finished finished, Optional<EventRun> script) {
        List<String> notes = new ArrayList<>(finished.notes().log());
        notes.add("the incoming rule ended before it named a project: the entity is left out");
        Happened left = Happened.of(
                Direction.INCOMING, Outcome.IGNORED, run.message().replica().event(), notes);
        book.tell(List.of(
                announcer.event(run.side(), run.twin(), script.map(left::ran).orElse(left))));
        return StageOutcome.FINISHED;
    }

    private StageOutcome removed(ConnectionSide side, Twin twin, EntityRef local) {
        Twin after = twin.with(TwinState.LOCAL_REMOVED);
        Happened gone = Happened.of(
                Direction.INCOMING,
                Outcome.ENDED,
                twin.receivedEvent(),
                List.of("the entity is gone from its tracker"));
        LaneMessage deleted =
                new LaneMessage.Deleted(announcer.head(), twin.key().twin(), local);
        book.save(twin, after, List.of(announcer.lane(side, deleted), announcer.event(side, after, gone)));
        return StageOutcome.FINISHED;
    }
}
