package io.syncline.rules.paper;

import io.syncline.hub.event.Failure;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.UpdatePlan;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Why a tracker would refuse a plan; empty when it would not, or when only the real write can tell. */
public interface Foresight {
    Optional<Failure> create(InstanceId instance, CreatePlan plan, BooleanSupplier held);

    Optional<Failure> update(EntityRef entity, UpdatePlan plan, BooleanSupplier held);

    /** Takes every plan for a good one. */
    static Foresight none() {
        return new Foresight() {
            @Override
            public Optional<Failure> create(InstanceId instance, CreatePlan plan, BooleanSupplier held) {
                return Optional.empty();
            }

            @Override
            public Optional<Failure> update(EntityRef entity, UpdatePlan plan, BooleanSupplier held) {
                return Optional.empty();
            }
        };
    }
}
