package io.syncline.rules.park;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Failure;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.message.LaneMessage;
import io.syncline.rules.outbox.OutboxRecord;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.work.Announcer;
import io.syncline.rules.work.Happened;
import io.syncline.rules.work.StageOutcome;
import io.syncline.rules.work.TwinBook;
import io.syncline.service.step.StepTape;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts messages into the queue of a stopped twin and tells of it. */
@ApplicationScoped
class Parking {
    private static final Logger LOG = Logger.getLogger(Parking.class);

    private final ParkRepository parked;
    private final TwinBook book;
    private final Announcer announcer;

    Parking(ParkRepository parked, TwinBook book, Announcer announcer) {
        this.parked = parked;
        this.book = book;
        this.announcer = announcer;
    }

    /** Stops a twin: the message becomes the first of its queue. */
    void stop(ConnectionSide side, Direction direction, Optional<LaneMessage> message, StageOutcome.Stuck stuck) {
        Twin twin = save(side, stuck, direction, event(message));
        parked.add(message(twin.key(), twin.connection(), direction, message, Optional.of(stuck.failure())));
        LOG.warnf(
                "parked connection=%s twin=%s side=%s direction=%s",
                twin.connection(), twin.key().twin(), twin.key().side().wire(), direction);
    }

    /** A message that stopped the twin before stops it again. */
    void failedAgain(ConnectionSide side, StageOutcome.Stuck stuck, ParkedMessage message) {
        save(side, stuck, message.direction(), event(message.message()));
        parked.fail(message.because(stuck.failure()));
    }

    /** Holds a twin until another entity has its twin here; its later messages wait behind this one. */
    void hold(ConnectionSide side, LaneMessage message, StageOutcome.Waits waits) {
        Twin twin = save(side, waits, message);
        ParkedMessage fresh =
                message(twin.key(), twin.connection(), Direction.INCOMING, Optional.of(message), Optional.empty());
        parked.add(fresh.awaiting(waits.remoteId()));
        LOG.infof(
                "waiting connection=%s twin=%s side=%s remote=%s",
                twin.connection(), twin.key().twin(), twin.key().side().wire(), waits.remoteId());
    }

    /** A message that stopped the twin before waits now. */
    void holdAgain(ConnectionSide side, ParkedMessage message, StageOutcome.Waits waits) {
        save(side, waits, message.message().orElseThrow());
        parked.fail(message.awaiting(waits.remoteId()));
    }

    /** A person gave the message up: it counts as received. */
    void skipped(ConnectionSide side, Twin twin, ParkedMessage message) {
        long event = event(message.message());
        Twin after = twin.received(Math.max(event, twin.receivedEvent()));
        Happened skipped = Happened.of(message.direction(), Outcome.SKIPPED, event, List.of());
        List<OutboxRecord> records = new ArrayList<>(announcer.unlooked(side, twin));
        records.add(announcer.event(side, after, skipped));
        book.save(twin, after, records);
        parked.remove(message.id());
    }

    /** Queues a message behind the one that stops the twin. */
    void queue(TwinKey twin, ConnectionId connection, LaneMessage message) {
        parked.add(message(twin, connection, Direction.INCOMING, Optional.of(message), Optional.empty()));
    }

    /** Queues one more look at the entity, unless one waits already. */
    void queueOutgoing(TwinKey twin, ConnectionId connection) {
        if (parked.outgoingWaits(twin)) return;
        parked.add(message(twin, connection, Direction.OUTGOING, Optional.empty(), Optional.empty()));
    }

    Change lookAgain(ConnectionSide side, Twin twin) {
        return new Change(
                announcer.head(),
                twin.link().local().orElseThrow(),
                ChangeKind.MANUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(side.connection().id()));
    }

    /** What people are told of our own mistake: the log has the rest. */
    static Failure bug(RuntimeException e) {
        return Failure.of("internal error: " + e.getClass().getSimpleName());
    }

    private Twin save(ConnectionSide side, StageOutcome.Stuck stuck, Direction direction, long event) {
        Happened stopped = new Happened(
                direction,
                Outcome.PARKED,
                event,
                List.of(),
                List.of(),
                StepTape.sofar(),
                Optional.of(stuck.failure()),
                Optional.empty(),
                Optional.empty());
        return book.saveAll(stuck.twin(), List.of(announcer.event(side, stuck.twin(), stopped)));
    }

    private Twin save(ConnectionSide side, StageOutcome.Waits waits, LaneMessage message) {
        List<String> why = List.of(ParkedMessage.reason(waits.remoteId()).message());
        Happened held = Happened.of(Direction.INCOMING, Outcome.WAITING, event(Optional.of(message)), why);
        return book.saveAll(waits.twin(), List.of(announcer.event(side, waits.twin(), held)));
    }

    private ParkedMessage message(
            TwinKey twin,
            ConnectionId connection,
            Direction direction,
            Optional<LaneMessage> message,
            Optional<Failure> failure) {
        return new ParkedMessage(
                UUID.randomUUID().toString(),
                twin,
                connection,
                direction,
                message,
                failure,
                Optional.empty(),
                announcer.now());
    }

    private static long event(Optional<LaneMessage> message) {
        if (message.isEmpty()) return 0;
        return switch (message.get()) {
            case LaneMessage.Sync sync -> sync.replica().event();
            case LaneMessage.Ack ack -> 0;
            case LaneMessage.Linked linked -> 0;
            case LaneMessage.Unlinked unlinked -> 0;
            case LaneMessage.Deleted deleted -> 0;
        };
    }
}
