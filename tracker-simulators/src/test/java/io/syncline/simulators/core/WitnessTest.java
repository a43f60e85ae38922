package io.syncline.simulators.core;

import static io.syncline.simulators.core.Http.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.simulators.http.Answer;
import io.syncline.simulators.http.Call;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.webhook.RetryPolicy;
import io.syncline.simulators.webhook.WebhookDispatcher;
import io.syncline.simulators.webhook.WebhookMessage;
import io.syncline.simulators.webhook.WebhookTarget;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Simulators do not answer or send what their vendors never would. */
class WitnessTest {
    /** Calls itself GitHub, and answers everything as it likes. */
    private static final class Impostor extends Notebook {
        @Override
        public String name() {
            return "GitHub";
        }

        @Override
        public Answer answer(Call call) {
            return Answer.ok(Json.object().put("id", "one"));
        }
    }

    @Test
    void answerThatIsNotAsDocumentedIsToldOnceAndByName() throws Exception {
        try (var simulator = Simulator.start(Listen.local(0), Clock.systemUTC(), around -> new Impostor())) {
            Http.anonymous(simulator.url()).get("/repos/acme/web/issues/1");

            assertThatThrownBy(simulator::verify)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("answer of GET /repos/{owner}/{repo}/issues/{issue_number}");
            assertThatCode(simulator::verify).doesNotThrowAnyException();
        }
    }

    @Test
    void anotherProcessIsToldToo() throws Exception {
        try (var simulator = Simulator.start(Listen.local(0), Clock.systemUTC(), around -> new Impostor())) {
            var http = Http.anonymous(simulator.url());
            http.get("/repos/acme/web/issues/1");

            var first = json(http.post("/_sim/verify", "{}"));
            var second = json(http.post("/_sim/verify", "{}"));

            assertThat(first.path("amiss").asText())
                    .contains("answer of GET /repos/{owner}/{repo}/issues/{issue_number}");
            assertThat(second).isEqualTo(Json.object().put("witnesses", 1));
        }
    }

    @Test
    void webhookThatNoVendorSendsIsToldWhetherItArrivesOrNot() {
        var nowhere = new WebhookTarget("1", URI.create("http://127.0.0.1:9"), RetryPolicy.never());
        var message = new WebhookMessage("guid", "issues.opened", Map.of(), Json.bytes(Json.object()));
        var webhooks = new AtomicReference<WebhookDispatcher>();
        try (var simulator = Simulator.start(Listen.local(0), Clock.systemUTC(), around -> {
            webhooks.set(around.webhooks());
            return new Impostor();
        })) {
            webhooks.get().deliver(nowhere, message);

            assertThatThrownBy(simulator::verify)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("webhook of issues.opened: header x-github-event: is missing")
                    .hasMessageContaining("webhook of issues.opened: : required property 'issue' not found");
        }
    }
}
