package io.syncline.hub.twin;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.Replica;
import java.util.Optional;

/**
 * One side's memory of a pair, for people.
 *
 * @param localReplica last replica sent, with its envelope
 * @param remoteReplica last replica received
 * @param parked id of the parked message that stops it
 */
public record TwinView(
        TwinId twin,
        ConnectionId connection,
        Side side,
        TwinState state,
        Optional<EntityRef> local,
        Optional<EntityRef> remote,
        Optional<Replica> localReplica,
        Optional<Replica> remoteReplica,
        Optional<String> parked) {}
