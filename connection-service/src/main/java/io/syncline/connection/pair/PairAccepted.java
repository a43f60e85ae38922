package io.syncline.connection.pair;

import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;

/** The entity has been queued for its first sync. */
public record PairAccepted(Side side, EntityRef entity) {}
