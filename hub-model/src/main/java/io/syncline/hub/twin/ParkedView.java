package io.syncline.hub.twin;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Failure;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.Replica;
import java.time.Instant;
import java.util.Optional;

/**
 * A parked message: what stopped a twin.
 *
 * @param waiting later messages of the twin that wait behind it
 * @param impact {@code ISSUE}, {@code CONNECTION}, {@code NODE}, {@code TRIGGER} or {@code WARNING}; {@code WAITING} for what goes on by
 *     itself once another entity has arrived, which is no error
 */
public record ParkedView(
        String id,
        String impact,
        ConnectionId connection,
        TwinId twin,
        Side side,
        Direction direction,
        Failure failure,
        Optional<EntityRef> local,
        Optional<EntityRef> remote,
        Optional<Replica> localReplica,
        Optional<Replica> remoteReplica,
        long waiting,
        Instant at) {}
