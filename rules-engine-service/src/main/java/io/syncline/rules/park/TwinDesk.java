package io.syncline.rules.park;

import io.syncline.hub.event.Direction;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.state.ConnectionStatus;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.rules.incoming.IncomingStage;
import io.syncline.rules.outgoing.OutgoingStage;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.rules.work.DatabaseRetryClient;
import io.syncline.rules.work.SerialLines;
import io.syncline.rules.work.StageOutcome;
import io.syncline.rules.work.WorkStopped;
import io.syncline.rules.work.WorkThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
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
        return lines.submit(
                key,
                () -> persistence.lasting(() -> {
                    if (held.getAsBoolean()) throw new WorkStopped("on hold");
                    if (parked.stopped(key))
                        parking.queue(key, side.connection().id(), message);
                    else incoming(side, key, message, held);
                }));
    }

    /** Looks at the local entity of a twin in its turn. */
    public CompletableFuture<Void> changed(ConnectionSide side, TwinKey key, Change hint) {
        return lines.submit(
                key,
                () -> persistence.lasting(() -> {
                    Optional<Twin> twin = twins.find(key).filter(Twin::live);
                    if (twin.isEmpty()) return;
                    if (parked.stopped(key))
                        parking.queueOutgoing(key, side.connection().id());
                    else settle(side, Direction.OUTGOING, Optional.empty(), outgoing.run(side, twin.get(), hint));
                }));
    }

    /** Brings an entity under sync: its first replica leaves. */
    public CompletableFuture<Void> begin(ConnectionSide side, EntitySnapshot entity, Change hint) {
        TwinKey key = new TwinKey(new TwinId(UUID.randomUUID().toString()), side.side());
        return lines.submit(
                key,
                () -> persistence.lasting(() -> {
                    if (twins.byLocal(
                                    side.connection().id(),
                                    side.side(),
                                    entity.ref().id())
                            .isPresent()) return;
                    Twin fresh = Twin.initiated(key, side.connection().id(), entity.ref());
                    Twin twin = twins.save(fresh, false, List.of()).twin();
                    settle(side, Direction.OUTGOING, Optional.empty(), outgoing.send(side, twin, entity, hint));
                }));
    }

    /** Tries a parked twin's messages again, in order, until one fails or none is left. */
    public CompletableFuture<Void> retry(ConnectionSide side, TwinKey key) {
        return lines.submit(key, () -> persistence.lasting(() -> goOn(side, key)));
    }

    /** Gives up the message that stops a twin, then goes on with the others. */
    public CompletableFuture<Void> skip(ConnectionSide side, ParkedMessage stopper) {
        return lines.submit(
                stopper.twin(),
                () -> persistence.lasting(() -> {
                    twins.find(stopper.twin()).ifPresent(twin -> parking.skipped(side, twin, stopper));
                    goOn(side, stopper.twin());
                }));
    }

    /** How many sides of twins have work waiting or running. */
    public int busy() {
        return lines.busy();
    }

    private void goOn(ConnectionSide side, TwinKey key) {
        Optional<ParkedMessage> next = parked.first(key);
        while (next.isPresent()) {
            Optional<Twin> twin = twins.find(key);
            StageOutcome outcome = attempt(side, next.get(), twin);
            if (outcome instanceof StageOutcome.Stuck stuck) {
                parking.failedAgain(side, stuck, next.get());
                return;
            }
            parked.remove(next.get().id());
            next = parked.first(key);
        }
    }

    private StageOutcome attempt(ConnectionSide side, ParkedMessage message, Optional<Twin> twin) {
        try {
            return switch (message.direction()) {
                case INCOMING -> incoming.apply(side, twin, message.message().orElseThrow(), () -> false);
                case OUTGOING ->
                    twin.filter(Twin::live)
                            .map(t -> outgoing.run(side, t, parking.lookAgain(side, t)))
                            .orElse(StageOutcome.FINISHED);
            };
        } catch (RuntimeException e) {
            if (persistence.weather(e) || twin.isEmpty()) throw e;
            LOG.errorf(
                    e,
                    "retry failed connection=%s twin=%s",
                    side.connection().id(),
                    message.twin().twin());
            return new StageOutcome.Stuck(twin.get(), Parking.bug(e));
        }
    }

    private void incoming(ConnectionSide side, TwinKey key, LaneMessage message, BooleanSupplier held) {
        Optional<Twin> twin = twins.find(key);
        try {
            settle(side, Direction.INCOMING, Optional.of(message), incoming.apply(side, twin, message, held));
        } catch (RuntimeException e) {
            if (persistence.weather(e) || twin.isEmpty() || side.connection().status() == ConnectionStatus.PENDING)
                throw e;
            LOG.errorf(
                    e, "message parked connection=%s twin=%s", side.connection().id(), key.twin());
            settle(side, Direction.INCOMING, Optional.of(message), new StageOutcome.Stuck(twin.get(), Parking.bug(e)));
        }
    }

    private void settle(ConnectionSide side, Direction direction, Optional<LaneMessage> message, StageOutcome outcome) {
        switch (outcome) {
            case StageOutcome.Finished finished -> {}
            case StageOutcome.Stuck stuck -> parking.stop(side, direction, message, stuck);
        }
    }
}
