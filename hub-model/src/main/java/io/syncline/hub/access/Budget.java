package io.syncline.hub.access;

import java.time.Instant;
import java.util.Optional;

/**
 * How much a tracker still lets an account ask, as its last answers said.
 *
 * @param name what is limited, in the tracker's words where it has some
 * @param limit calls (or the tracker's own units) in one period
 * @param remaining of them, before the period ends
 * @param resetAt when the period ends
 * @param pausedUntil nothing of this is sent before
 * @param reason why it is paused
 */
public record Budget(
        String name,
        Optional<Long> limit,
        Optional<Long> remaining,
        Optional<Instant> resetAt,
        Optional<Instant> pausedUntil,
        Optional<String> reason) {}
