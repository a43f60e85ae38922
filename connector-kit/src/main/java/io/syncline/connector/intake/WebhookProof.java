package io.syncline.connector.intake;

import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.RetiredWebhookSecret;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Proof by the secret of today, or by one that retired a short time ago: a tracker learns of a new secret later than we do. */
public final class WebhookProof {
    private WebhookProof() {}

    /** Tries every secret, whatever came of the one before, so that the time it takes tells nothing. */
    public static WebhookVerdict verify(Tracker tracker, Instance instance, WebhookRequest request, Instant now) {
        List<WebhookVerdict> verdicts = secrets(instance, now)
                .map(secret -> tracker.verify(instance.with(secret), request))
                .toList();
        return verdicts.stream()
                .filter(WebhookVerdict.Genuine.class::isInstance)
                .findFirst()
                .orElse(verdicts.getFirst());
    }

    private static Stream<WebhookSecret> secrets(Instance instance, Instant now) {
        Stream<WebhookSecret> old = instance.retired().stream()
                .filter(retired -> retired.until().isAfter(now))
                .map(RetiredWebhookSecret::secret);
        return Stream.concat(Stream.of(instance.webhookSecret()), old);
    }
}
