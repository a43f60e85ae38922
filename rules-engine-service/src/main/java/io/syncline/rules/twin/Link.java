package io.syncline.rules.twin;

import io.syncline.hub.id.EntityRef;
import java.util.Optional;

/** Both ends of a pair, as far as they are known. */
public record Link(Optional<EntityRef> local, Optional<EntityRef> remote) {
    private static final Link NONE = new Link(Optional.empty(), Optional.empty());

    public static Link none() {
        return NONE;
    }

    /** Whether both ends are known. */
    public boolean complete() {
        return local.isPresent() && remote.isPresent();
    }

    public Link withLocal(EntityRef ref) {
        return new Link(Optional.of(ref), remote);
    }

    public Link withRemote(EntityRef ref) {
        return new Link(local, Optional.of(ref));
    }
}
