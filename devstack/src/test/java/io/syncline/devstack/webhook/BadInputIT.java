package io.syncline.devstack.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.syncline.devstack.http.HttpFailure;
import io.syncline.devstack.http.JsonAnswer;
import io.syncline.devstack.scenario.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no tracker would send is refused with the status that says why. */
class BadInputIT {
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int TOO_MUCH = 26 * 1024 * 1024;

    private final RunningSystem system = RunningSystem.shared();

    @ParameterizedTest
    @ValueSource(strings = {"jira", "github", "azure"})
    void wrongSecretIs401(String tracker) {
        var webhook = SignedWebhook.of(system, tracker).withSecret("not the secret");

        assertThat(webhook.deliver("issues", EMPTY).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira", "github", "azure"})
    void unknownInstanceIs404(String tracker) {
        var webhook = SignedWebhook.of(system, tracker).toInstance("11111111-2222-3333-4444-555555555555");

        assertThat(webhook.deliver("issues", EMPTY).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jira", "github", "azure"})
    void malformedJsonIs400(String tracker) {
        var webhook = SignedWebhook.of(system, tracker);

        JsonAnswer answer = webhook.deliver("issues", "{\"issue\": ".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void missingEventTypeIs400AndNamed() throws IOException {
        byte[] body = Files.readAllBytes(Path.of("src/test/resources/webhooks/azure/vsts-test.bad.noEventType.json"));

        JsonAnswer answer = SignedWebhook.of(system, "azure").deliver("", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("eventType");
    }

    /** A server may also hang up while the body is still coming: the client then sees no status. */
    @ParameterizedTest
    @ValueSource(strings = {"jira", "github", "azure"})
    void bodyOverTheLimitIs413(String tracker) {
        byte[] body = new byte[TOO_MUCH];
        Arrays.fill(body, (byte) ' ');

        assertThat(statusOrHangUp(SignedWebhook.of(system, tracker), body)).isIn(413, 0);
    }

    private static int statusOrHangUp(SignedWebhook webhook, byte[] body) {
        try {
            return webhook.deliver("issues", body).status();
        } catch (HttpFailure e) {
            return 0;
        }
    }
}
