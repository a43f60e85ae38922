package io.syncline.hub.part;

import java.util.List;

/** Changes to an entity's work logs, in order; safe to repeat. */
public record WorklogPlan(List<WorklogWrite> writes) {
    public WorklogPlan {
        writes = List.copyOf(writes);
    }
}
