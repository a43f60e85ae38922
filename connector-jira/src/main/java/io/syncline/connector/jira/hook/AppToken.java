package io.syncline.connector.jira.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookVerdict;
import io.syncline.hub.HubJson;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code Authorization: Bearer <JWT>}, signed by HMAC-SHA256 with the secret of an OAuth client. It proves who sends and not what is sent, which
 * does for hints; one that does not expire is not taken, since whoever saw it could use it for ever.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/webhooks/#webhooks-authentication-for-oauth-2-0-apps">Authentication</a>
 */
final class AppToken {
    private static final String SCHEME = "Bearer ";
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Clock clock;

    AppToken(Clock clock) {
        this.clock = clock;
    }

    /** Compares in constant time, and believes nothing of the token before. */
    WebhookVerdict verify(WebhookRequest request, String clientSecret) {
        Optional<String> token = request.header("Authorization")
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip());
        if (token.isEmpty()) return forged("header Authorization with a bearer token is missing");
        String[] parts = token.get().split("\\.", -1);
        if (parts.length != 3) return forged("the bearer token is no signed JWT");
        byte[] given = parts[2].getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(signature(parts[0] + "." + parts[1], clientSecret), given)
                ? believed(json(parts[0]), json(parts[1]))
                : forged("the bearer token is not signed with the client's secret");
    }

    private WebhookVerdict believed(JsonNode header, JsonNode claims) {
        if (!header.path("alg").asText("").equals("HS256")) return forged("the bearer token is not signed by HS256");
        JsonNode end = claims.path("exp");
        if (!end.isNumber()) return forged("the bearer token does not say when it expires");
        long now = clock.instant().minus(SKEW).getEpochSecond();
        return end.asLong() > now ? new WebhookVerdict.Genuine() : forged("the bearer token has expired");
    }

    private static WebhookVerdict forged(String why) {
        return new WebhookVerdict.Forged(why);
    }

    private static byte[] signature(String text, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signature = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encode(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }

    private static JsonNode json(String part) {
        try {
            return HubJson.read(Base64.getUrlDecoder().decode(part), JsonNode.class);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return MissingNode.getInstance();
        }
    }
}
