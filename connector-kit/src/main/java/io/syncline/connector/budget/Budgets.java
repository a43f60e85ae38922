package io.syncline.connector.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which credentials a tracker wants to hear nothing from, and until when. Thread-safe. */
final class RateGate {
    private final Map<String, Instant> closedUntil = new ConcurrentHashMap<>();

    /** Nothing goes to this bucket for a while; a longer wait that is already on stays. */
    void close(String bucket, Instant until) {
        closedUntil.merge(bucket, until, (old, fresh) -> old.isAfter(fresh) ? old : fresh);
    }

    /** How long the bucket stays closed; empty when it is open. */
    Optional<Duration> closed(String bucket, Instant now) {
        Instant until = closedUntil.get(bucket);
        if (until == null) return Optional.empty();
        if (until.isAfter(now)) return Optional.of(Duration.between(now, until));
        closedUntil.remove(bucket, until);
        return Optional.empty();
    }
}
