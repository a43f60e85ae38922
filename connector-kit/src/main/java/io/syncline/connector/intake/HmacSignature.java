package io.syncline.connector.intake;

import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code <header>: sha256=<hex>}: HMAC-SHA256 of the raw body, as GitHub, Jira and others sign. */
public final class HmacSignature {
    private static final String PREFIX = "sha256=";

    private final String header;

    /**
     * @param header name of the header that carries the signature
     */
    public HmacSignature(String header) {
        this.header = header;
    }

    /** Compares in constant time. */
    public WebhookVerdict verify(WebhookRequest request, WebhookSecret secret) {
        Optional<String> given = request.header(header);
        if (given.isEmpty()) return new WebhookVerdict.Forged("header " + header + " is missing");
        if (!given.get().startsWith(PREFIX)) {
            return new WebhookVerdict.Forged("header " + header + " is not of the form sha256=<hex>");
        }
        byte[] signature;
        try {
            signature = HexFormat.of().parseHex(given.get().substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            return new WebhookVerdict.Forged("header " + header + " is not of the form sha256=<hex>");
        }
        return MessageDigest.isEqual(hmac(request.body(), secret), signature)
                ? new WebhookVerdict.Genuine()
                : new WebhookVerdict.Forged("header " + header + " does not fit body and secret");
    }

    /** The header's value for this body. */
    public static String sign(byte[] body, WebhookSecret secret) {
        return PREFIX + HexFormat.of().formatHex(hmac(body, secret));
    }

    private static byte[] hmac(byte[] body, WebhookSecret secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.bytes(), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }
}
