package io.syncline.hub.id;

/**
 * Address of an entity in its tracker.
 *
 * @param id internal id, stable over renames and moves where the tracker has one
 * @param key what people read and type: {@code UD-1}, {@code acme/web#7}, {@code 40}
 */
public record EntityRef(InstanceId instance, String id, String key) {
    public EntityRef {
        if (id.isBlank()) throw new IllegalArgumentException("entity id is blank");
        if (key.isBlank()) throw new IllegalArgumentException("entity key is blank");
    }

    /** Key of this entity's records in {@code syncline.changes}: one entity stays in order. */
    public String changeKey() {
        return instance + "/" + id;
    }
}
