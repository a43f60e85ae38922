package io.syncline.rules.trial;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.Rehearsed;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.rules.paper.Foresight;
import io.syncline.rules.tracker.ConnectorClient;
import io.syncline.rules.tracker.TrackerAnswer;
import io.syncline.rules.work.Patience;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks the connector, which reads the tracker and changes nothing. */
@ApplicationScoped
class TrialForesight implements Foresight {
    private final ConnectorClient connectors;
    private final Patience patience;

    TrialForesight(ConnectorClient connectors, Patience patience) {
        this.connectors = connectors;
        this.patience = patience;
    }

    @Override
    public Optional<Failure> create(InstanceId instance, CreatePlan plan, BooleanSupplier held) {
        return refusal(
                patience.call(instance, held, () -> connectors.rehearsed(instance, plan)), "the project is not there");
    }

    @Override
    public Optional<Failure> update(EntityRef entity, UpdatePlan plan, BooleanSupplier held) {
        return refusal(
                patience.call(entity.instance(), held, () -> connectors.rehearsed(entity, plan)),
                "the entity went away while it was written");
    }

    private static Optional<Failure> refusal(TrackerAnswer<Rehearsed> answer, String gone) {
        return switch (answer) {
            case TrackerAnswer.Refused<Rehearsed> no -> Optional.of(no.failure());
            case TrackerAnswer.Gone<Rehearsed> no -> Optional.of(Failure.of(gone));
            case TrackerAnswer.Done<Rehearsed> done -> Optional.empty();
            case TrackerAnswer.Unknown<Rehearsed> unknown -> Optional.empty();
            case TrackerAnswer.TryLater<Rehearsed> later -> Optional.empty();
        };
    }
}
