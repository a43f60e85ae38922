package io.syncline.rules.incoming;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * One replica on its way into one entity.
 *
 * @param twin as stored, or new on first sync
 * @param before the local entity as read, empty on first sync
 * @param updated when the tracker says that it last changed
 * @param old whether so much time has passed since the read that a write must not build on it any more
 */
public record SyncRun(
        ConnectionSide side,
        LaneMessage.Sync message,
        BooleanSupplier held,
        Twin twin,
        HubIssue before,
        Instant updated,
        BooleanSupplier old) {

    /** What was read stands, however long the writes take. */
    public SyncRun(
            ConnectionSide side,
            LaneMessage.Sync message,
            BooleanSupplier held,
            Twin twin,
            HubIssue before,
            Instant updated) {
        this(side, message, held, twin, before, updated, () -> false);
    }

    /** The local entity as scripts are shown it. */
    public HubIssue shown() {
        return resumed().shown();
    }

    Resumed resumed() {
        return Resumed.of(before, twin.memory().writing());
    }

    /** When to give up the next update's waiting: on hold, or, by an exception, when it would write over what it never saw. */
    BooleanSupplier givenUp() {
        return () -> {
            if (old.getAsBoolean()) throw new ReadAgain();
            return held.getAsBoolean();
        };
    }
}
