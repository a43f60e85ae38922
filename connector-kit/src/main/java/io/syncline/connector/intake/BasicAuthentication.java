package io.syncline.connector.intake;

import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** HTTP Basic with a fixed user and the webhook secret as password: for trackers that cannot sign. */
public final class BasicAuthentication {
    private static final String PREFIX = "Basic ";

    private final String user;

    public BasicAuthentication(String user) {
        this.user = user;
    }

    /** Compares in constant time. */
    public WebhookVerdict verify(WebhookRequest request, WebhookSecret secret) {
        Optional<String> given = request.header("authorization");
        if (given.isEmpty()) return new WebhookVerdict.Forged("header authorization is missing");
        if (!given.get().regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return new WebhookVerdict.Forged("header authorization is not Basic");
        }
        byte[] expected = value(secret).getBytes(StandardCharsets.UTF_8);
        byte[] actual = (PREFIX + given.get().substring(PREFIX.length()).strip()).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, actual)
                ? new WebhookVerdict.Genuine()
                : new WebhookVerdict.Forged("user or password is wrong");
    }

    /** The header's value for this secret. */
    public String value(WebhookSecret secret) {
        byte[] pair = (user + ":" + secret.text()).getBytes(StandardCharsets.UTF_8);
        return PREFIX + Base64.getEncoder().encodeToString(pair);
    }
}
