package io.syncline.connection.outbox;

import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.InstanceRecord;

/** Something to be done in Kafka after a change of the database. All of them are safe to repeat. */
public sealed interface OutboxMessage {

    /** Publishes a connection; its lanes are made first. */
    static Publish of(ConnectionRecord connection) {
        return new Publish(Topics.CONNECTIONS, connection.id().value(), HubJson.text(connection));
    }

    /** Publishes an instance. */
    static Publish of(InstanceRecord instance) {
        return new Publish(Topics.INSTANCES, instance.id().value(), HubJson.text(instance));
    }

    /** Appends a record; {@code json} is its value. */
    record Publish(String topic, String key, String json) implements OutboxMessage {}

    /** Appends a tombstone. */
    record Remove(String topic, String key) implements OutboxMessage {}

    /** Creates both lanes of a connection. */
    record ProvisionLanes(ConnectionId connection) implements OutboxMessage {}

    /** Deletes both lanes of a connection and what is known of them. */
    record DeleteLanes(ConnectionId connection) implements OutboxMessage {}
}
