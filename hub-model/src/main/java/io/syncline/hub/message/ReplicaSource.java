package io.syncline.hub.message;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import java.util.Optional;

/** Where a replica comes from. */
public record ReplicaSource(InstanceId instance, String id, String key, Optional<String> url) {

    /** The source as the address of an entity. */
    public EntityRef ref() {
        return new EntityRef(instance, id, key);
    }
}
