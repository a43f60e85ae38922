package io.syncline.rules.twin;

import io.syncline.rules.outbox.OutboxRow;
import java.util.List;

/** A twin as it stands in the database now, and the records that are still to be appended. */
public record Saved(Twin twin, List<OutboxRow> rows) {
    public Saved {
        rows = List.copyOf(rows);
    }
}
