package io.syncline.hub.message;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.issue.HubIssue;
import java.time.Instant;

/**
 * The payload that travels (architecture section 5): the whole state as the outgoing script chose it, not a delta.
 *
 * @param event number of the outgoing sync event of this twin and side, from 1
 */
public record Replica(
        ReplicaVersion version,
        HubIssue hubIssue,
        ReplicaSource source,
        ConnectionId connection,
        long event,
        Instant sentAt) {
    public Replica {
        if (event < 1) throw new IllegalArgumentException("replica event is " + event);
    }
}
