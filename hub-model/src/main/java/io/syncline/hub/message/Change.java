package io.syncline.hub.message;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import java.time.Instant;
import java.util.Optional;

/**
 * A hint that an entity may have changed: never the change itself, which is always read afresh.
 *
 * @param providerVersion the tracker's own version of the entity, where the hint has one
 * @param providerTime when the tracker says it happened
 * @param actor the tracker's id of who did it
 * @param delivery the webhook delivery's id, or absent for a poll
 * @param connection only for this connection; absent: for every connection on the instance
 */
public record Change(
        MessageHead head,
        EntityRef entity,
        ChangeKind kind,
        Optional<String> providerVersion,
        Optional<Instant> providerTime,
        Optional<String> actor,
        Optional<String> delivery,
        Optional<ConnectionId> connection) {}
