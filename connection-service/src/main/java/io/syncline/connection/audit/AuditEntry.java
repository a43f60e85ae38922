package io.syncline.connection.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One thing somebody did.
 *
 * @param action what was done, such as {@code connection.activate}
 * @param target the id of what it was done to
 * @param detail what changed; never a secret
 */
public record AuditEntry(Instant at, String who, String action, String target, Map<String, String> detail) {
    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
