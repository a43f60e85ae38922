package io.syncline.simulators.azure.query;

import io.syncline.simulators.azure.item.Revision;
import io.syncline.simulators.azure.item.WorkItem;

/** A condition on a work item as it stood at some revision. */
@FunctionalInterface
public interface Clause {
    boolean holds(WorkItem item, Revision revision);

    default Clause and(Clause other) {
        return (item, revision) -> holds(item, revision) && other.holds(item, revision);
    }

    default Clause or(Clause other) {
        return (item, revision) -> holds(item, revision) || other.holds(item, revision);
    }

    default Clause not() {
        return (item, revision) -> !holds(item, revision);
    }
}
