package io.syncline.rules.part;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.rules.twin.Twin;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What a script left to be written beside fields and comments.
 *
 * @param twin of the local entity, which is there by now
 * @param current the entity as it is now, with the ids on the other side
 * @param wanted as the script wants it
 * @param event number of the event whose script it was
 * @param at when the other side sent it
 * @param held tells when to give up because the connection was put on hold
 */
public record PartRun(Twin twin, HubIssue current, HubIssue wanted, long event, Instant at, BooleanSupplier held) {
    /** Whether there is nothing to write. */
    public boolean empty() {
        return workLogs().isEmpty() && links().empty();
    }

    List<WorklogWrite> workLogs() {
        return new WorklogChanges(current, twin, event, at).to(wanted);
    }

    LinkPlan links() {
        return LinkChanges.between(current, wanted);
    }
}
