package io.syncline.simulators.webhook;

import io.syncline.simulators.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The proof of the sender that Jira gives to apps: a JWT by HMAC-SHA256 with the app's secret. It says nothing of the body. */
public final class BearerToken {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private BearerToken() {}

    /** A token that is good from now on, for so long. */
    public static String signed(String secret, Instant now, Duration life) {
        var header = Json.object().put("alg", "HS256").put("typ", "JWT");
        var claims = Json.object()
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(life).getEpochSecond());
        var signed = BASE64.encodeToString(Json.bytes(header)) + "." + BASE64.encodeToString(Json.bytes(claims));
        var mac = HmacSignature.mac(secret, signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(mac);
    }
}
