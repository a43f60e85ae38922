package io.syncline.connector.intake;

import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.hub.id.InstanceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Deliveries that became durable, so that one which comes again need not. Remembers the newest, in memory: a delivery forgotten or
 * taken by another replica passes twice, which is harmless, because it is a hint and the entity is read afresh. Thread-safe.
 */
final class RecentDeliveries {
    /** Longer than any tracker repeats a delivery, and than people redeliver by hand. */
    private static final Duration AGE = Duration.ofDays(7);

    private final Map<Key, Instant> seen = new LinkedHashMap<>();
    private final int most;

    /** Half a fingerprint: enough to tell deliveries apart that only who knows the secret can make. */
    record Key(long high, long low) {}

    /**
     * @param most how many are remembered, of about 100 bytes each
     */
    RecentDeliveries(int most) {
        this.most = most;
    }

    /** The instance, the delivery's id where it has one, and the body: trackers repeat all three, and none else has them. */
    static Key key(InstanceId instance, Optional<String> delivery, WebhookRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((instance + "\n" + delivery.orElse("") + "\n").getBytes(StandardCharsets.UTF_8));
            ByteBuffer sum = ByteBuffer.wrap(digest.digest(request.body()));
            return new Key(sum.getLong(), sum.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    synchronized boolean knows(Key key, Instant now) {
        Instant at = seen.get(key);
        return at != null && at.plus(AGE).isAfter(now);
    }

    /** To be called once the delivery is durable, and no earlier: a repetition is what saves one that was lost. */
    synchronized void durable(Key key, Instant now) {
        seen.remove(key);
        seen.put(key, now);
        if (seen.size() > most) seen.remove(seen.keySet().iterator().next());
    }
}
