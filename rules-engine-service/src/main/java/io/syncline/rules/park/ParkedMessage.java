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
 * @param failure what stopped the twin; absent for a message that only waits behind another
 * @param awaits the remote entity whose twin it waits for: it then goes on by itself, {@code failure} says so, and it is no error
 */
public record ParkedMessage(
        String id,
        TwinKey twin,
        ConnectionId connection,
        Direction direction,
        Optional<LaneMessage> message,
        Optional<Failure> failure,
        Optional<String> awaits,
        Instant at) {

    /** The same message, stopped by this. */
    public ParkedMessage because(Failure newFailure) {
        return new ParkedMessage(
                id, twin, connection, direction, message, Optional.of(newFailure), Optional.empty(), at);
    }

    /** The same message, waiting for the twin of this remote entity. */
    public ParkedMessage awaiting(String remoteId) {
        return new ParkedMessage(
                id, twin, connection, direction, message, Optional.of(reason(remoteId)), Optional.of(remoteId), at);
    }

    /** What people are told of a message that waits for the twin of a remote entity. */
    static Failure reason(String remoteId) {
        return Failure.of("waits for its parent: the other side's " + remoteId + " is not in sync here yet");
    }
}
