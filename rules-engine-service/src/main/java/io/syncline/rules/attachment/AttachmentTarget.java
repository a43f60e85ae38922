package io.syncline.rules.attachment;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.message.Replica;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The entity that attachments follow to.
 *
 * @param replica what they come with
 * @param known ids of its attachments that are traced
 * @param held tells when to give up waiting
 */
public record AttachmentTarget(EntityRef entity, Replica replica, List<String> known, BooleanSupplier held) {
    public AttachmentTarget {
        known = List.copyOf(known);
    }
}
