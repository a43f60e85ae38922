package io.syncline.rules.park;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.Failure;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.message.LaneMessage;
import io.syncline.rules.twin.TwinKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a stopped twin.
 *
 * @param message the lane message; absent for an outgoing one: the entity is simply looked at again
 * @param failure what stopped the twin; absent for a message that only waits
 */
public record ParkedMessage(
        String id,
        TwinKey twin,
        ConnectionId connection,
        Direction direction,
        Optional<LaneMessage> message,
        Optional<Failure> failure,
        Instant at) {

    /** The same message, stopped by this. */
    public ParkedMessage because(Failure newFailure) {
        return new ParkedMessage(id, twin, connection, direction, message, Optional.of(newFailure), at);
    }
}
