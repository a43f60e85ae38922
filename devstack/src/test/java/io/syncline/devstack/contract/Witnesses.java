package io.syncline.devstack.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.http.JsonClient;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import java.util.List;
import java.util.Map;

/**
 * Who watches the simulated trackers of one system. They are in its process, since it has the class path of these tests, and check
 * requests, answers and webhooks against what the vendors publish.
 */
public final class Witnesses {
    private static final List<Listener> TRACKERS =
            List.of(Listener.JIRA_SIMULATOR, Listener.GITHUB_SIMULATOR, Listener.AZURE_SIMULATOR);

    private final Ports ports;

    public Witnesses(Ports ports) {
        this.ports = ports;
    }

    /** Throws when anything since the last time was amiss, and when nobody watches. Waits for checks that are still to be made. */
    public void verify() {
        for (Listener tracker : TRACKERS) {
            JsonNode verdict = JsonClient.anonymous(ports.url(tracker))
                    .post("/_sim/verify", Map.of())
                    .ok();

            assertThat(verdict.path("amiss").asText()).isEmpty();
            assertThat(verdict.path("witnesses").asInt())
                    .as("witnesses of the " + tracker.label())
                    .isPositive();
        }
    }
}
