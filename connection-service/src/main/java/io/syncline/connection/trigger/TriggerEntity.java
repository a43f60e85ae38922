package io.syncline.connection.trigger;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of a trigger. */
@Entity
@Table(name = "sync_trigger")
@NullUnmarked
public class TriggerEntity {
    @Id
    private String id;

    private String connectionId;
    private String side;
    private String entityType;
    private String query;
    private boolean enabled;
    private String notes;
    private Instant createdAt;

    protected TriggerEntity() {}

    TriggerEntity(ConnectionId connection, TriggerView trigger) {
        id = trigger.id();
        connectionId = connection.value();
        createdAt = trigger.createdAt();
        take(trigger);
    }

    void take(TriggerView trigger) {
        side = trigger.side().wire();
        entityType = trigger.entityType();
        query = trigger.query();
        enabled = trigger.enabled();
        notes = trigger.notes();
    }

    boolean of(ConnectionId connection) {
        return connectionId.equals(connection.value());
    }

    TriggerView trigger() {
        return new TriggerView(id, Side.of(side), entityType, query, enabled, notes, createdAt);
    }
}
