package io.syncline.devstack.webhook;

import io.syncline.devstack.http.JsonAnswer;
import io.syncline.devstack.http.JsonClient;
import io.syncline.devstack.scenario.RunningSystem;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers webhooks to a connector as its tracker would. */
final class SignedWebhook {
    private final String tracker;
    private final URI url;
    private final String secret;

    private SignedWebhook(String tracker, URI url, String secret) {
        this.tracker = tracker;
        this.url = url;
        this.secret = secret;
    }

    /** To the instance of this tracker, with the secret it was given. */
    static SignedWebhook of(RunningSystem system, String tracker) {
        var instance = system.connections().instance(tracker).orElseThrow();
        return new SignedWebhook(
                tracker, URI.create(instance.path("webhookUrl").asText()), system.webhookSecret(tracker));
    }

    SignedWebhook withSecret(String otherSecret) {
        return new SignedWebhook(tracker, url, otherSecret);
    }

    SignedWebhook toInstance(String uid) {
        return new SignedWebhook(tracker, url.resolve("/webhooks/" + uid), secret);
    }

    /** @param event for the header of trackers that name the event there */
    JsonAnswer deliver(String event, byte[] body) {
        return signed(event, body).postRaw("", body);
    }

    private JsonClient signed(String event, byte[] body) {
        return switch (tracker) {
            case "jira" ->
                JsonClient.anonymous(url)
                        .with("X-Hub-Signature", hmac(body))
                        .with(
                                "X-Atlassian-Webhook-Identifier",
                                UUID.randomUUID().toString());
            case "github" ->
                JsonClient.anonymous(url)
                        .with("X-Hub-Signature-256", hmac(body))
                        .with("X-GitHub-Event", event)
                        .with("X-GitHub-Delivery", UUID.randomUUID().toString());
            case "azure" -> JsonClient.basic(url, "syncline", secret);
            default -> throw new IllegalArgumentException("not a tracker: " + tracker);
        };
    }

    private String hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
