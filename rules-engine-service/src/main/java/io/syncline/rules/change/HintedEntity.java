package io.syncline.rules.change;

import io.syncline.hub.tracker.EntitySnapshot;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The entity of one hint, read once, however many connections may take it in, and not at all if none may. For one thread. */
final class HintedEntity {
    private final Supplier<Optional<EntitySnapshot>> read;
    private @Nullable Optional<EntitySnapshot> known;

    HintedEntity(Supplier<Optional<EntitySnapshot>> read) {
        this.read = read;
    }

    /** Empty when it is not there, or may not be read. */
    Optional<EntitySnapshot> entity() {
        Optional<EntitySnapshot> entity = known;
        if (entity == null) {
            entity = read.get();
            known = entity;
        }
        return entity;
    }
}
