package io.syncline.hub.state;

import io.syncline.hub.id.LaneId;
import java.time.Instant;
import java.util.Optional;

/**
 * State of a lane as published in {@code syncline.lanes}.
 *
 * @param connectionVersion version of the {@link ConnectionRecord} this state answers to
 * @param reason why it waits, in words for an administrator
 * @param until when it goes on by itself
 */
public record LaneRecord(
        LaneId lane,
        LaneFlow flow,
        long connectionVersion,
        Optional<String> reason,
        Optional<Instant> until,
        Instant at) {}
