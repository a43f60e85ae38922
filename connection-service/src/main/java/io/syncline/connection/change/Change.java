package io.syncline.connection.change;

import io.syncline.connection.outbox.OutboxMessage;
import java.util.List;
import java.util.Map;

/**
 * A change that is ready to be committed.
 *
 * @param answer what the caller gets once it is
 * @param target the id of what was changed
 * @param detail for the audit; never a secret
 * @param messages what others are told, in this order
 */
public record Change<T>(T answer, String target, Map<String, String> detail, List<OutboxMessage> messages) {
    public Change {
        detail = Map.copyOf(detail);
        messages = List.copyOf(messages);
    }
}
