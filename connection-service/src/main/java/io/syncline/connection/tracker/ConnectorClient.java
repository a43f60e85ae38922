package io.syncline.connection.tracker;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.internal.InternalAnswer;
import io.syncline.connection.internal.InternalAnswer.Answered;
import io.syncline.connection.internal.InternalAnswer.Unreachable;
import io.syncline.connection.internal.InternalClient;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.problem.Problem;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.hub.webhook.WebhookStatus;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks connectors. A connector that is down is a 503 that names it. */
@ApplicationScoped
public class ConnectorClient {
    private static final Duration REGISTERING = Duration.ofSeconds(60);

    private final InternalClient http;
    private final ConnectorConsumer connectors;

    public ConnectorClient(InternalClient http, ConnectorConsumer connectors) {
        this.http = http;
        this.connectors = connectors;
    }

    /** Whether the tracker answers and accepts the credentials. */
    public Uni<ProbeResult> probe(TrackerKind tracker, ProbeRequest request) {
        return http.post(connector(tracker).url(), "/internal/v1/probe", request)
                .map(answer -> answered(tracker, answer).as(ProbeResult.class));
    }

    /** The entity with this key, read from its tracker just now. */
    public Uni<Optional<EntitySnapshot>> entity(TrackerKind tracker, InstanceId instance, String key) {
        String path = "/internal/v1/instances/" + instance + "/entities/" + InternalClient.encoded(key);
        return http.get(connector(tracker).url(), path).map(answer -> found(tracker, answer));
    }

    /** Registers the webhooks of an instance; that takes many calls to the tracker. */
    public Uni<WebhookStatus> register(TrackerKind tracker, InstanceId instance) {
        String path = "/internal/v1/instances/" + instance + "/webhook";
        return http.post(connector(tracker).url(), path, Map.of(), REGISTERING)
                .map(answer -> answered(tracker, answer).as(WebhookStatus.class));
    }

    private Optional<EntitySnapshot> found(TrackerKind tracker, InternalAnswer answer) {
        if (answer instanceof Answered a && a.status() == 404) return Optional.empty();
        return Optional.of(answered(tracker, answer).as(EntitySnapshot.class));
    }

    private ConnectorAnnouncement connector(TrackerKind tracker) {
        return connectors.of(tracker).orElseThrow(() -> down(tracker, "it has never announced itself"));
    }

    private static Answered answered(TrackerKind tracker, InternalAnswer answer) {
        return switch (answer) {
            case Answered a when a.ok() -> a;
            case Answered a -> throw down(tracker, "it answers " + a.status());
            case Unreachable u -> throw down(tracker, u.reason());
        };
    }

    private static ProblemException down(TrackerKind tracker, String reason) {
        String detail = "the connector of " + tracker + " cannot be asked: " + reason;
        return new ProblemException(Problem.of(503, "connector-down", "Connector not available", detail));
    }
}
