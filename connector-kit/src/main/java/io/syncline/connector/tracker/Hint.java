package io.syncline.connector.tracker;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.message.Change;
import io.syncline.hub.message.ChangeKind;
import io.syncline.hub.message.MessageHead;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook or a poll says that this entity may have changed.
 *
 * @param entityId internal id, the same as {@link Tracker#entity} answers with: hints of one entity stay in order by it
 * @param key what people read; the id where the webhook has none
 * @param version the tracker's own version, where the webhook has one
 * @param actor the tracker's id of who did it
 */
public record Hint(
        String entityId,
        String key,
        ChangeKind kind,
        Optional<String> version,
        Optional<Instant> time,
        Optional<String> actor) {
    public Hint {
        if (entityId.isBlank()) throw new IllegalArgumentException("hint has no entity id");
        if (key.isBlank()) throw new IllegalArgumentException("hint has no entity key");
    }

    /**
     * The change to append.
     *
     * @param delivery the webhook's id; absent for a poll
     */
    public Change change(MessageHead head, InstanceId instance, Optional<String> delivery) {
        return new Change(head, entity(instance), kind, version, time, actor, delivery, Optional.empty());
    }

    /** The entity on this instance. */
    public EntityRef entity(InstanceId instance) {
        return new EntityRef(instance, entityId, key);
    }
}
