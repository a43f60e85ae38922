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
 */
public record SyncRun(
        ConnectionSide side,
        LaneMessage.Sync message,
        BooleanSupplier held,
        Twin twin,
        HubIssue before,
        Instant updated) {}
