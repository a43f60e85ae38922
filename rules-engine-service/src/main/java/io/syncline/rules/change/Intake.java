package io.syncline.rules.change;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.state.Trigger;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.twin.TwinRepository;
import io.syncline.rules.work.Creations;
import io.syncline.rules.work.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Whether an entity without a twin comes under sync: asked for by hand, or matched by a trigger of its project. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration CREATION = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ConnectorClient connectors;
    private final Patience patience;
    private final TwinRepository twins;
    private final Creations creations;
    private final Clock clock;

    Intake(ConnectorClient connectors, Patience patience, TwinRepository twins, Creations creations, Clock clock) {
        this.creations = creations;
        this.connectors = connectors;
        this.patience = patience;
        this.twins = twins;
        this.clock = clock;
    }

    /** The hinted entity, if it is to come under sync. */
    Optional<EntitySnapshot> wanted(ConnectionSide side, Change hint, HintedEntity hinted) {
        boolean manual = hint.kind() == ChangeKind.MANUAL && hint.connection().isPresent();
        List<Trigger> triggers =
                side.local().triggers().stream().filter(Trigger::enabled).toList();
        if (!manual && (triggers.isEmpty() || takenOut(side, hint))) return Optional.empty();
        Optional<EntitySnapshot> entity = hinted.entity().filter(found -> manual || inProject(side, found));
        if (entity.isEmpty() || !manual && triggers.stream().noneMatch(t -> matches(side, entity.get(), t))) {
            return Optional.empty();
        }
        awaitOwnCreations(side);
        boolean ours = twins.byLocal(
                        side.connection().id(), side.side(), entity.get().ref().id())
                .isPresent();
        return ours ? Optional.empty() : entity;
    }

    /** Once taken out of sync it stays out until asked for by hand; otherwise the echo of our last write would bring it in again. */
    private boolean takenOut(ConnectionSide side, Change hint) {
        return twins.ended(side.connection().id(), side.side(), hint.entity().id());
    }

    /** The entity of a hint, if it is there and may be read. */
    Optional<EntitySnapshot> read(Change hint) {
        InstanceId instance = hint.entity().instance();
        TrackerAnswer<EntitySnapshot> answer = patience.call(
                instance,
                () -> false,
                () -> connectors.entity(instance, hint.entity().id()));
        return answer instanceof TrackerAnswer.Done<EntitySnapshot> done ? Optional.of(done.value()) : Optional.empty();
    }

    private static boolean inProject(ConnectionSide side, EntitySnapshot entity) {
        String project = side.local().project();
        Optional<String> key =
                entity.issue().field("project").map(node -> node.path("key").asText(""));
        return key.filter(project::equalsIgnoreCase)
                .or(() -> entity.issue().text("repository").filter(project::equalsIgnoreCase))
                .or(() -> entity.issue()
                        .field("project")
                        .map(node -> node.path("name").asText(""))
                        .filter(project::equalsIgnoreCase))
                .isPresent();
    }

    private boolean matches(ConnectionSide side, EntitySnapshot entity, Trigger trigger) {
        Match match = new Match(entity.ref(), side.local().project(), trigger.query());
        InstanceId instance = entity.ref().instance();
        return switch (patience.call(instance, () -> false, () -> connectors.matches(match))) {
            case TrackerAnswer.Done<MatchResult> done -> done.value().matches();
            case TrackerAnswer.Refused<MatchResult> refused -> {
                LOG.warnf(
                        "trigger query refused connection=%s trigger=%s",
                        side.connection().id(), trigger.id());
                yield false;
            }
            case TrackerAnswer.Gone<MatchResult> gone -> false;
            case TrackerAnswer.Unknown<MatchResult> unknown -> false;
            case TrackerAnswer.TryLater<MatchResult> later -> false;
        };
    }

    /** An entity that we are just creating here must not be taken for a new one of a person's. */
    private void awaitOwnCreations(ConnectionSide side) {
        ConnectionId connection = side.connection().id();
        Instant end = clock.instant().plus(CREATION);
        while (twins.creating(connection, side.side(), clock.instant().minus(CREATION))
                || creations.onSide(connection, side.side()) && clock.instant().isBefore(end)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
