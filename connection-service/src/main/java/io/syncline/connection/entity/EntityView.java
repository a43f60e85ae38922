package io.syncline.connection.entity;

import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.twin.TwinView;
import java.util.List;

/** One side's memory of an entity, and what happened to it last. */
public record EntityView(TwinView twin, List<SyncEvent> events) {
    public EntityView {
        events = List.copyOf(events);
    }
}
