package io.syncline.rules.lane;

import io.syncline.hub.id.LaneId;

/** A lane at this moment: whether its connection holds it, and whether nothing of it is in flight any more. */
record LaneState(LaneId lane, boolean held, boolean settled) {}
