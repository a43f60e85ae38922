package io.syncline.devstack.seed;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.devstack.StackFailure;
import io.syncline.devstack.api.ConnectionServiceClient;
import io.syncline.devstack.layout.Listener;
import io.syncline.devstack.layout.Ports;
import io.syncline.devstack.layout.Workplace;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Fills a new system with samples; on a system that has them it changes nothing. */
public final class Seeding {
    /** The sample connection. */
    public static final String CONNECTION = "jira_to_github";

    private static final Duration ANNOUNCED_WITHIN = Duration.ofSeconds(40);

    private final Ports ports;
    private final Workplace workplace;
    private final ConnectionServiceClient connections;

    public Seeding(Ports ports, Workplace workplace) {
        this.ports = ports;
        this.workplace = workplace;
        this.connections = new ConnectionServiceClient(
                ports.url(Listener.CONNECTION_SERVICE), workplace.secrets().adminPassword());
    }

    /** Everything: what {@code ./syncline up} shows a new user. */
    public void all() {
        instances();
        connection();
        new SampleIssues(ports).create();
    }

    /** The three instances, with webhooks from their simulators. */
    public void instances() {
        var webhooks = new SampleWebhooks(ports);
        for (SampleInstance sample : SampleInstance.values()) {
            String secret = workplace.webhookSecret(sample.label());
            awaited("the connector of " + sample.label(), () -> connections.knowsTracker(sample.label()));
            connections
                    .instance(sample.label())
                    .ifPresentOrElse(connections::declareInternal, () -> create(sample, secret));
            webhooks.register(sample, webhookUrl(sample), secret);
        }
    }

    private void create(SampleInstance sample, String secret) {
        URI url = URI.create(ports.url(sample.simulator()) + sample.path());
        connections.createInstance(sample.label(), sample.label(), url, sample.credentials(), secret);
    }

    private URI webhookUrl(SampleInstance sample) {
        return connections
                .instance(sample.label())
                .map(instance -> URI.create(instance.path("webhookUrl").asText()))
                .orElseThrow(() -> new StackFailure("the instance " + sample.label() + " is gone"));
    }

    /** Connectors announce themselves every few seconds; connection-service has to hear them first. */
    private static void awaited(String what, BooleanSupplier there) {
        Instant deadline = Instant.now().plus(ANNOUNCED_WITHIN);
        while (!there.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) throw new StackFailure(what + " does not announce itself");
            pause();
        }
    }

    private void connection() {
        if (connections.connection(CONNECTION).isPresent()) return;
        JsonNode created = connections
                .post(
                        "/connections",
                        Map.of(
                                "name",
                                CONNECTION,
                                "description",
                                "Work marked with the label sync goes to the web team",
                                "left",
                                Map.of("instance", "jira", "project", "UD"),
                                "right",
                                Map.of("instance", "github", "project", "acme/web"),
                                "mode",
                                "BASIC"))
                .ok();
        connections
                .post(
                        "/connections/" + created.path("id").asText() + "/triggers",
                        Map.of(
                                "side", "left",
                                "entityType", "issue",
                                "query", "project = UD AND labels = sync",
                                "enabled", true,
                                "notes", "Label an issue in UD with sync to share it"))
                .ok();
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while seeding", e);
        }
    }
}
