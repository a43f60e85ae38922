package io.syncline.tck.vendor;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syncline.simulators.fault.FaultKind;
import io.syncline.simulators.fault.FaultRule;
import io.syncline.simulators.github.GithubSimulator;
import io.syncline.simulators.webhook.WebhookMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** No simulator in a connector's test goes unwatched. */
class ContractWitnessTest {
    private final GithubSimulator github = GithubSimulator.start(0);

    @Test
    void requestThatIsNotAsDocumentedFailsTheTestAtTheEnd() throws Exception {
        create("{\"title\":\"a\",\"colour\":\"red\"}");

        assertThatThrownBy(github::close)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("request of POST /repos/{owner}/{repo}/issues")
                .hasMessageContaining("colour");
    }

    @Test
    void requestThatAFaultAnsweredIsCheckedToo() throws Exception {
        github.faults().add(FaultRule.always(FaultKind.STATUS));

        create("{\"title\":\"a\",\"colour\":\"red\"}");

        assertThatThrownBy(github::close).hasMessageContaining("colour").hasMessageNotContaining("answer of");
    }

    @Test
    void requestAsDocumentedDoesNot() throws Exception {
        create("{\"title\":\"a\"}");

        assertThatCode(github::close).doesNotThrowAnyException();
    }

    @Test
    void webhookThatIsNotAsDocumentedIsFound() {
        var witness = new ContractWitness.Provider().of("GitHub").orElseThrow();

        witness.sent(new WebhookMessage("guid", "issues.opened", Map.of(), "{}".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(witness::verify).hasMessageContaining("webhook of issues.opened");
    }

    private void create(String issue) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(github.apiUrl() + "/repos/acme/web/issues"))
                .header("Authorization", "Bearer ghp_sim_bot")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(issue))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            client.send(request, BodyHandlers.discarding());
        }
    }
}
