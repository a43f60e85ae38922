package io.syncline.hub.message;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.issue.HubIssue;
import java.time.Instant;

/**
 * The payload that travels (architecture section 5): the whole state as the outgoing script chose it, not a delta.
 *
 * @param event number of the outgoing sync event of this twin and side, from 1; 0 in an {@link LaneMessage.Ack} of a side that has sent
 *     nothing yet
 */
public record Replica(
        ReplicaVersion version,
        HubIssue hubIssue,
        ReplicaSource source,
        ConnectionId connection,
        long event,
        Instant sentAt) {
    public Replica {
        if (event < 0) throw new IllegalArgumentException("replica event is " + event);
    }
}
