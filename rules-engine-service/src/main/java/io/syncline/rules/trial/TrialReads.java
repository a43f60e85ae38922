package io.syncline.rules.trial;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.Replica;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.twin.Found;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinKey;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.rules.work.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What a dry run reads: entities as they are now, and twins as they are stored. */
@ApplicationScoped
class TrialReads {
    private static final TwinId NONE = new TwinId("dry-run");

    private final ConnectorClient connectors;
    private final Patience patience;
    private final TwinRepository twins;

    TrialReads(ConnectorClient connectors, Patience patience, TwinRepository twins) {
        this.connectors = connectors;
        this.patience = patience;
        this.twins = twins;
    }

    /** An entity by id or key. Empty when there is none to work with: the report then says why. */
    Optional<EntitySnapshot> entity(ConnectionSide side, String id, BooleanSupplier late, TrialReport report) {
        TrackerAnswer<EntitySnapshot> answer = patience.call(
                side.local().instance(),
                late,
                () -> connectors.entity(side.local().instance(), id));
        return switch (answer) {
            case TrackerAnswer.Done<EntitySnapshot> done -> Optional.of(done.value());
            case TrackerAnswer.Gone<EntitySnapshot> gone ->
                none(side.side(), Failure.of("there is no entity " + id), report);
            case TrackerAnswer.Refused<EntitySnapshot> no -> none(side.side(), no.failure(), report);
            case TrackerAnswer.Unknown<EntitySnapshot> no -> none(side.side(), Failure.of(no.reason()), report);
            case TrackerAnswer.TryLater<EntitySnapshot> no -> none(side.side(), Failure.of(no.reason()), report);
        };
    }

    private static Optional<EntitySnapshot> none(Side side, Failure why, TrialReport report) {
        report.failed(side, why);
        return Optional.empty();
    }

    /** The twin of a local entity, or the one it would get. */
    Twin ofLocal(ConnectionSide side, EntitySnapshot entity) {
        return twins.byLocal(side.connection().id(), side.side(), entity.ref().id())
                .orElseGet(() -> Twin.initiated(
                        new TwinKey(NONE, side.side()), side.connection().id(), entity.ref()));
    }

    /** The twin that a replica of this pair arrives at, or the one it would get; with whether it is stopped. */
    Found ofReplica(ConnectionSide side, TwinId pair, Replica replica) {
        TwinKey key = new TwinKey(pair, side.side());
        return twins.look(key)
                .or(() -> twins.byRemote(
                                side.connection().id(),
                                side.side(),
                                replica.source().id())
                        .map(twin -> new Found(twin, false)))
                .orElseGet(() -> new Found(
                        Twin.received(
                                key, side.connection().id(), replica.source().ref()),
                        false));
    }

    /** The pair that a pasted replica names is none. */
    static TwinId noPair() {
        return NONE;
    }
}
