package io.syncline.connection.instance;

import io.syncline.hub.secret.SealedText;
import io.syncline.hub.webhook.RetiredSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How an instance's webhooks are told from forgeries, and who looks after them at the tracker.
 *
 * @param retired secrets that were replaced, the oldest first
 * @param kept whether the connector does; else a person
 */
public record InstanceWebhook(SealedText secret, List<RetiredSecret> retired, boolean kept) {
    public InstanceWebhook {
        retired = List.copyOf(retired);
    }

    static InstanceWebhook of(SealedText secret) {
        return new InstanceWebhook(secret, List.of(), false);
    }

    /** With another secret; the one of until now, and those before it, are taken for a while yet. */
    InstanceWebhook replaced(SealedText fresh, Instant now, Duration valid) {
        Stream<RetiredSecret> alive = retired.stream().filter(old -> old.until().isAfter(now));
        Stream<RetiredSecret> all = Stream.concat(alive, Stream.of(new RetiredSecret(secret, now.plus(valid))));
        return new InstanceWebhook(fresh, all.toList(), kept);
    }

    /** Looked after by the connector, or by a person. */
    InstanceWebhook kept(boolean byConnector) {
        return new InstanceWebhook(secret, retired, byConnector);
    }
}
