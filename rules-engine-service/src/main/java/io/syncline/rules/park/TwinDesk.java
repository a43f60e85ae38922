package io.syncline.rules.park;

import io.syncline.hub.event.Direction;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.rules.incoming.IncomingStage;
import io.syncline.rules.outgoing.OutgoingStage;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Found;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.rules.work.DatabaseRetryClient;
import io.syncline.rules.work.SerialLines;
import io.syncline.rules.work.StageOutcome;
import io.syncline.rules.work.WorkStopped;
import io.syncline.rules.work.WorkThreads;
import io.syncline.service.step.StepTape;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does all work on twins: one thing after the other per side of a twin, side by side across twins. Whatever a stage cannot finish is
 * parked here, and whatever comes for a parked twin waits here.
 */
@ApplicationScoped
public class TwinDesk {
    private static final Logger LOG = Logger.getLogger(TwinDesk.class);

    private final SerialLines<TwinKey> lines;
    private final TwinRepository twins;
    private final ParkRepository parked;
    private final IncomingStage incoming;
    private final OutgoingStage outgoing;
    private final Parking parking;
    private final DatabaseRetryClient persistence;

    public TwinDesk(
            WorkThreads threads,
            TwinRepository twins,
            ParkRepository parked,
            IncomingStage incoming,
            OutgoingStage outgoing,
            Parking parking,
            DatabaseRetryClient persistence) {
        this.lines = new SerialLines<>(threads);
        this.twins = twins;
        this.parked = parked;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.parking = parking;
        this.persistence = persistence;
    }

    /**
     * Applies a lane message in its turn. The future completes when its effect is durable or it is parked; it fails with
     * {@link io.syncline.rules.work.WorkStopped} when it is to be delivered again.
     */
    public CompletableFuture<Void> lane(ConnectionSide side, LaneMessage message, BooleanSupplier held) {
        TwinKey key = new TwinKey(message.twin(), side.side());
        return turn(key, () -> {
            if (held.getAsBoolean()) throw new WorkStopped("on hold");
            Optional<Found> found = twins.look(key);
            if (found.filter(Found::stopped).isPresent())
                parking.queue(key, side.connection().id(), message);
            else incoming(side, key, found.map(Found::twin), message, held);
        });
    }

    /** Looks at the local entity of a twin in its turn. */
    public CompletableFuture<Void> changed(ConnectionSide side, TwinKey key, Change hint) {
        return turn(key, () -> {
            Optional<Found> found = twins.look(key).filter(f -> f.twin().live());
            if (found.isEmpty()) return;
            if (found.get().stopped())
                parking.queueOutgoing(key, side.connection().id());
            else outgoing(side, found.get().twin(), t -> outgoing.run(side, t, hint));
        });
    }

    /** Brings an entity under sync: its first replica leaves. */
    public CompletableFuture<Void> begin(ConnectionSide side, EntitySnapshot entity, Change hint) {
        TwinKey key = new TwinKey(new TwinId(UUID.randomUUID().toString()), side.side());
        return turn(key, () -> {
            if (twins.byLocal(side.connection().id(), side.side(), entity.ref().id())
                    .isPresent()) return;
            Twin fresh = Twin.initiated(key, side.connection().id(), entity.ref());
            Twin twin = twins.save(fresh, false, List.of()).twin();
            outgoing(side, twin, t -> outgoing.send(side, t, entity, hint));
        });
    }

    /** Tries a parked twin's messages again, in order, until one fails, none is left or the connection is put on hold. */
    public CompletableFuture<Void> retry(ConnectionSide side, TwinKey key, BooleanSupplier held) {
        return turn(key, () -> goOn(side, key, held));
    }

    /** Gives up the message that stops a twin, then goes on with the others. */
    public CompletableFuture<Void> skip(ConnectionSide side, ParkedMessage stopper, BooleanSupplier held) {
        return turn(stopper.twin(), () -> {
            twins.find(stopper.twin()).ifPresent(twin -> parking.skipped(side, twin, stopper));
            goOn(side, stopper.twin(), held);
        });
    }

    /**
     * Lets the twins of this side go on that wait for the twin of another entity, if that is there by now. Returns at once when
     * none does; what they do is done in their own turns.
     */
    public void wake(ConnectionSide side, BooleanSupplier held) {
        persistence.lasting(() -> parked.ripe(Optional.of(side.connection().id())).stream()
                .map(ParkedMessage::twin)
                .filter(key -> key.side() == side.side())
                .forEach(key -> retry(side, key, held)));
    }

    /** How many sides of twins have work waiting or running. */
    public int busy() {
        return lines.busy();
    }

    /** What is done to trackers meanwhile is told by the event that comes of it. */
    private CompletableFuture<Void> turn(TwinKey key, Runnable work) {
        return lines.submit(key, () -> StepTape.during(() -> persistence.lasting(work)));
    }

    private void goOn(ConnectionSide side, TwinKey key, BooleanSupplier held) {
        try {
            clear(side, key, held);
        } catch (WorkStopped e) {
            LOG.debugf("queue waits twin=%s cause=%s", key.twin(), e.getMessage());
        }
    }

    private void clear(ConnectionSide side, TwinKey key, BooleanSupplier held) {
        Optional<ParkedMessage> next = parked.first(key);
        while (next.isPresent() && !held.getAsBoolean()) {
            Optional<Twin> twin = twins.find(key);
            ParkedMessage message = next.get();
            if (!StepTape.during(() -> cleared(side, message, attempt(side, message, twin, held), held))) return;
            if (unlinked(twin)) wake(side, held);
            next = parked.first(key);
        }
    }

    private boolean cleared(ConnectionSide side, ParkedMessage message, StageOutcome outcome, BooleanSupplier held) {
        switch (outcome) {
            case StageOutcome.Finished finished -> parked.remove(message.id());
            case StageOutcome.Stuck stuck -> parking.failedAgain(side, stuck, message);
            case StageOutcome.Waits waits -> {
                parking.holdAgain(side, message, waits);
                if (!message.awaits().equals(Optional.of(waits.remoteId()))) wake(side, held);
            }
        }
        return outcome instanceof StageOutcome.Finished;
    }

    /** Others may wait for this twin until it knows both its ends. */
    private static boolean unlinked(Optional<Twin> before) {
        return before.filter(twin -> twin.link().complete()).isEmpty();
    }

    private StageOutcome attempt(
            ConnectionSide side, ParkedMessage message, Optional<Twin> twin, BooleanSupplier held) {
        return guarded(side, message.twin(), twin, () -> switch (message.direction()) {
            case INCOMING -> incoming.apply(side, twin, message.message().orElseThrow(), held);
            case OUTGOING ->
                twin.filter(Twin::live)
                        .map(t -> outgoing.run(side, t, parking.lookAgain(side, t)))
                        .orElse(StageOutcome.FINISHED);
        });
    }

    private void incoming(
            ConnectionSide side, TwinKey key, Optional<Twin> twin, LaneMessage message, BooleanSupplier held) {
        StageOutcome outcome =
                guarded(side, key, fallback(side, key, twin, message), () -> incoming.apply(side, twin, message, held));
        settle(side, Direction.INCOMING, Optional.of(message), outcome);
        // Also after waiting: what it waits for may have come between its script's look and now.
        if (unlinked(twin) || outcome instanceof StageOutcome.Waits) wake(side, held);
    }

    private void outgoing(ConnectionSide side, Twin twin, Function<Twin, StageOutcome> stage) {
        StageOutcome outcome = guarded(side, twin.key(), Optional.of(twin), () -> stage.apply(twin));
        settle(side, Direction.OUTGOING, Optional.empty(), outcome);
    }

    /** The twin to park when a stage breaks: the stored one, or the one that a first replica is about to make. */
    private static Optional<Twin> fallback(
            ConnectionSide side, TwinKey key, Optional<Twin> stored, LaneMessage message) {
        if (stored.isPresent() || !(message instanceof LaneMessage.Sync sync)) return stored;
        return Optional.of(Twin.received(
                key, side.connection().id(), sync.replica().source().ref()));
    }

    /** Our own mistakes stop the one twin they were made on. */
    private StageOutcome guarded(
            ConnectionSide side, TwinKey key, Optional<Twin> fallback, Supplier<StageOutcome> stage) {
        try {
            return stage.get();
        } catch (RuntimeException e) {
            Optional<Twin> twin = twins.find(key).or(() -> fallback);
            if (persistence.weather(e) || twin.isEmpty()) throw e;
            LOG.errorf(e, "twin parked connection=%s twin=%s", side.connection().id(), key.twin());
            return new StageOutcome.Stuck(twin.get(), Parking.bug(e));
        }
    }

    private void settle(ConnectionSide side, Direction direction, Optional<LaneMessage> message, StageOutcome outcome) {
        switch (outcome) {
            case StageOutcome.Finished finished -> {}
            case StageOutcome.Stuck stuck -> parking.stop(side, direction, message, stuck);
            case StageOutcome.Waits waits -> parking.hold(side, message.orElseThrow(), waits);
        }
    }
}
