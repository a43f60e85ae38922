package io.syncline.script.helper;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.message.Trace;
import io.syncline.script.exchange.Effects;
import java.util.List;
import java.util.Optional;

/** What a script asked to happen after it. */
public final class Wishes {
    private boolean syncBack;
    private boolean unexalate;
    private Optional<EntityRef> stored = Optional.empty();

    void syncBack() {
        syncBack = true;
    }

    void unexalate() {
        unexalate = true;
    }

    /** The entity was written during the run. */
    public void stored(EntityRef ref) {
        stored = Optional.of(ref);
    }

    public Effects effects(List<Trace> traces) {
        return new Effects(syncBack, unexalate, traces, stored);
    }
}
