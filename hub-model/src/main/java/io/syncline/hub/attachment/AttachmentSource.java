package io.syncline.hub.attachment;

import io.syncline.hub.id.InstanceId;
import java.net.URI;

/**
 * Where the bytes of an attachment are.
 *
 * @param connector base URL of the internal API of the connector that reads them
 * @param entity id of the entity that the attachment belongs to
 * @param attachment its id over there
 */
public record AttachmentSource(URI connector, InstanceId instance, String entity, String attachment) {
    public AttachmentSource {
        if (entity.isBlank()) throw new IllegalArgumentException("attachment source entity is blank");
        if (attachment.isBlank()) throw new IllegalArgumentException("attachment source attachment is blank");
    }
}
