package io.syncline.connection.trigger;

import io.syncline.hub.id.Side;
import io.syncline.hub.state.Trigger;
import java.time.Instant;

/** A trigger as a person sees it. */
public record TriggerView(
        String id, Side side, String entityType, String query, boolean enabled, String notes, Instant createdAt) {

    /** What the rules engine gets. */
    public Trigger published() {
        return new Trigger(id, entityType, query, enabled);
    }
}
