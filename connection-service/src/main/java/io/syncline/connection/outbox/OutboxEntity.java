package io.syncline.connection.outbox;

import io.syncline.hub.id.ConnectionId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of the outbox. */
@Entity
@Table(name = "outbox")
@NullUnmarked
public class OutboxEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String kind;
    private String topic;
    private String recordKey;
    private String payload;
    private Instant createdAt;

    protected OutboxEntity() {}

    OutboxEntity(OutboxMessage message, Instant at) {
        this.createdAt = at;
        switch (message) {
            case OutboxMessage.Publish m -> fill("PUBLISH", m.topic(), m.key(), m.json());
            case OutboxMessage.Remove m -> fill("REMOVE", m.topic(), m.key(), "");
            case OutboxMessage.ProvisionLanes m ->
                fill("PROVISION_LANES", "", m.connection().value(), "");
            case OutboxMessage.DeleteLanes m ->
                fill("DELETE_LANES", "", m.connection().value(), "");
        }
    }

    private void fill(String newKind, String newTopic, String key, String json) {
        kind = newKind;
        topic = newTopic;
        recordKey = key;
        payload = json;
    }

    OutboxMessage message() {
        return switch (kind) {
            case "PUBLISH" -> new OutboxMessage.Publish(topic, recordKey, payload);
            case "REMOVE" -> new OutboxMessage.Remove(topic, recordKey);
            case "PROVISION_LANES" -> new OutboxMessage.ProvisionLanes(new ConnectionId(recordKey));
            case "DELETE_LANES" -> new OutboxMessage.DeleteLanes(new ConnectionId(recordKey));
            default -> throw new IllegalStateException("outbox row " + id + " is of unknown kind " + kind);
        };
    }
}
