package io.syncline.connection.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.hub.secret.SealedText;
import io.syncline.hub.webhook.RetiredSecret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstanceWebhookTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final SealedText A = new SealedText("v1.k1.AAAA");
    private static final SealedText B = new SealedText("v1.k1.BBBB");
    private static final SealedText C = new SealedText("v1.k1.CCCC");

    @Test
    void replacedSecretIsTakenForAWhile() {
        InstanceWebhook webhook = InstanceWebhook.of(A).replaced(B, NOON, DAY);

        assertThat(webhook.secret()).isEqualTo(B);
        assertThat(webhook.retired()).containsExactly(new RetiredSecret(A, NOON.plus(DAY)));
    }

    @Test
    void secretReplacedTwiceLeavesBothBehind() {
        Instant later = NOON.plusSeconds(60);

        InstanceWebhook webhook = InstanceWebhook.of(A).replaced(B, NOON, DAY).replaced(C, later, DAY);

        assertThat(webhook.retired())
                .containsExactly(new RetiredSecret(A, NOON.plus(DAY)), new RetiredSecret(B, later.plus(DAY)));
    }

    @Test
    void secretThatNobodyTakesAnyMoreIsForgotten() {
        InstanceWebhook webhook = InstanceWebhook.of(A).replaced(B, NOON, DAY).replaced(C, NOON.plus(DAY), DAY);

        assertThat(webhook.retired()).extracting(RetiredSecret::secret).containsExactly(B);
    }

    @Test
    void whoLooksAfterItOutlivesTheSecret() {
        assertThat(InstanceWebhook.of(A).kept(true).replaced(B, NOON, DAY).kept())
                .isTrue();
    }
}
