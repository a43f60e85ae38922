package io.syncline.connector.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.connector.tracker.WebhookRequest;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.connector.tracker.WebhookVerdict;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HmacSignatureTest {
    private static final WebhookSecret SECRET = new WebhookSecret("It's a Secret to Everybody");
    private final HmacSignature signature = new HmacSignature("X-Hub-Signature-256");

    private WebhookVerdict verify(String body, String header) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return signature.verify(WebhookRequest.of(Map.of("x-hub-signature-256", header), bytes), SECRET);
    }

    /** https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries */
    @Test
    void vectorOfTheVendorIsGenuine() {
        String documented = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        assertThat(verify("Hello, World!", documented)).isInstanceOf(WebhookVerdict.Genuine.class);
        assertThat(verify("Hello, World! ", documented)).isInstanceOf(WebhookVerdict.Forged.class);
    }

    @Test
    void everythingElseIsForged() {
        String good = HmacSignature.sign("{}".getBytes(StandardCharsets.UTF_8), SECRET);

        for (String header :
                new String[] {"", "sha256=", good.substring(7), good + "00", "sha1=" + good.substring(7)}) {
            assertThat(verify("{}", header)).as(header).isInstanceOf(WebhookVerdict.Forged.class);
        }
        assertThat(signature.verify(WebhookRequest.of(Map.of(), new byte[0]), SECRET))
                .isInstanceOf(WebhookVerdict.Forged.class);
    }

    @Test
    void basicAuthenticationNeedsUserAndSecret() {
        BasicAuthentication basic = new BasicAuthentication("syncline");
        Map<String, String> good = Map.of("Authorization", basic.value(SECRET));
        Map<String, String> wrong = Map.of("Authorization", basic.value(new WebhookSecret("other")));

        assertThat(basic.verify(WebhookRequest.of(good, new byte[0]), SECRET))
                .isInstanceOf(WebhookVerdict.Genuine.class);
        assertThat(basic.verify(WebhookRequest.of(wrong, new byte[0]), SECRET))
                .isInstanceOf(WebhookVerdict.Forged.class);
        assertThat(basic.verify(WebhookRequest.of(Map.of(), new byte[0]), SECRET))
                .isInstanceOf(WebhookVerdict.Forged.class);
    }
}
