package io.syncline.rules.twin;

import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;

/** One side of a twin: the unit of order. */
public record TwinKey(TwinId twin, Side side) {}
