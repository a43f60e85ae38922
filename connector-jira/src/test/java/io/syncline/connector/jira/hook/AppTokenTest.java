package io.syncline.connector.jira.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookVerdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppTokenTest {
    private static final long NOW = 1_790_000_000L;
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final String GOOD = "{\"exp\":" + (NOW + 180) + "}";

    private final AppToken proof = new AppToken(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    private WebhookVerdict verdict(String authorization) {
        return proof.verify(WebhookRequest.of(Map.of("Authorization", authorization), new byte[0]), "client secret");
    }

    private static String token(String header, String claims, String secret) {
        String text =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void forged(String authorization, String why) {
        assertThat(verdict(authorization))
                .isInstanceOfSatisfying(
                        WebhookVerdict.Forged.class,
                        forged -> assertThat(forged.why()).contains(why).doesNotContain("client secret"));
    }

    @Test
    void tokenOfTheClientsSecretIsGenuine() {
        assertThat(verdict("Bearer " + token(HEADER, GOOD, "client secret")))
                .isInstanceOf(WebhookVerdict.Genuine.class);
        assertThat(verdict("bearer " + token(HEADER, GOOD, "client secret")))
                .isInstanceOf(WebhookVerdict.Genuine.class);
    }

    @Test
    void otherSecretOtherWordsAndNoSignatureAreForged() {
        String good = token(HEADER, GOOD, "client secret");
        String[] parts = good.split("\\.");
        String later = base64(("{\"exp\":" + (NOW + 999_999) + "}").getBytes(StandardCharsets.UTF_8));

        forged("Bearer " + token(HEADER, GOOD, "other secret"), "not signed with");
        forged("Bearer " + parts[0] + "." + later + "." + parts[2], "not signed with");
        forged("Bearer " + parts[0] + "." + parts[1] + ".", "not signed with");
        forged(
                "Bearer " + base64("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + ".",
                "not signed");
        forged("Bearer " + token("{\"alg\":\"none\"}", GOOD, "client secret"), "HS256");
        forged("Bearer " + good + ".x", "no signed JWT");
        forged("Bearer", "missing");
        forged("Basic " + good, "missing");
        assertThat(proof.verify(WebhookRequest.of(Map.of(), new byte[0]), "client secret"))
                .isInstanceOf(WebhookVerdict.Forged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"exp\":null}", "{\"exp\":\"never\"}", "null", "", "[", "{\"exp\":true}"})
    void tokenThatNeverExpiresIsNotTaken(String claims) {
        forged("Bearer " + token(HEADER, claims, "client secret"), "does not say when it expires");
    }

    @Test
    void expiredTokenIsTakenForAMinuteMoreSinceClocksDiffer() {
        String just = "{\"exp\":" + (NOW - 59) + "}";

        assertThat(verdict("Bearer " + token(HEADER, just, "client secret")))
                .isInstanceOf(WebhookVerdict.Genuine.class);
        forged("Bearer " + token(HEADER, "{\"exp\":" + (NOW - 60) + "}", "client secret"), "has expired");
    }
}
