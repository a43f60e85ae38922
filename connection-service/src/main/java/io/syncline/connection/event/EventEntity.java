package io.syncline.connection.event;

import io.syncline.hub.HubJson;
import io.syncline.hub.event.SyncEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of a sync event; written by SQL only. */
@Entity
@Table(name = "event")
@NullUnmarked
public class EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long seq;

    private String messageId;
    private String connectionId;
    private String direction;
    private String outcome;
    private String localKey;
    private String remoteKey;
    private Instant at;
    private String body;

    protected EventEntity() {}

    long seq() {
        return seq;
    }

    SyncEvent event() {
        return HubJson.read(body, SyncEvent.class);
    }
}
