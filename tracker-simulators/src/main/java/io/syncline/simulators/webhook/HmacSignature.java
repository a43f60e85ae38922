package io.syncline.simulators.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The proof of the sender that Jira and GitHub put on a webhook: {@code sha256=<hex of HMAC-SHA256>}. */
public final class HmacSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private HmacSignature() {}

    public static String sha256(String secret, byte[] body) {
        return "sha256=" + HexFormat.of().formatHex(mac(secret, body));
    }

    static byte[] mac(String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
