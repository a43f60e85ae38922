package io.syncline.script.exchange;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.message.Trace;
import io.syncline.script.tracker.LocalTracker;
import java.util.List;
import java.util.Optional;

/**
 * What an incoming script asked for beside the issue itself.
 *
 * @param syncBack queue an event for the local entity, as if it had been changed, after this one
 * @param unexalate take the pair out of sync after this event
 * @param traces links the script made itself
 * @param stored the entity that {@link LocalTracker#store} made or updated during the run
 */
public record Effects(boolean syncBack, boolean unexalate, List<Trace> traces, Optional<EntityRef> stored) {
    public Effects {
        traces = List.copyOf(traces);
    }

    /** Nothing beside the issue. */
    public static Effects none() {
        return new Effects(false, false, List.of(), Optional.empty());
    }
}
