package io.syncline.connection.tracker;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.internal.InternalAnswer;
import io.syncline.connection.internal.InternalAnswer.Answered;
import io.syncline.connection.internal.InternalAnswer.Unreachable;
import io.syncline.connection.internal.InternalClient;
import io.syncline.hub.access.Budget;
import io.syncline.hub.access.Verification;
import io.syncline.hub.access.VerifyRequest;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks connectors. A connector that is down is a 503 that names it. */
@ApplicationScoped
public class ConnectorClient {
    private static final Duration REGISTERING = Duration.ofSeconds(60);
    /** The connector asks the tracker a few things for each project. */
    private static final Duration SEVERAL_CALLS = Duration.ofMinutes(2);
    /** It asks nobody. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

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

    /** What the credentials may do. */
    public Uni<Verification> verify(TrackerKind tracker, VerifyRequest request) {
        return http.post(connector(tracker).url(), "/internal/v1/verify", request, SEVERAL_CALLS)
                .map(answer -> answered(tracker, answer).as(Verification.class));
    }

    /** What the connector knows of an instance's budgets; nothing when it cannot be asked, for this is no reason to fail. */
    public Uni<List<Budget>> budgets(TrackerKind tracker, InstanceId instance) {
        Optional<URI> there = connectors.of(tracker).map(ConnectorAnnouncement::url);
        if (there.isEmpty()) return Uni.createFrom().item(List.of());
        return http.get(there.get(), "/internal/v1/instances/" + instance + "/budgets", AT_ONCE)
                .map(answer -> answer instanceof Answered a && a.ok() ? List.of(a.as(Budget[].class)) : List.of());
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
