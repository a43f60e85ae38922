package io.syncline.connector.registration;

import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.WebhookSecret;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.webhook.WebhookState;
import io.syncline.hub.webhook.WebhookStatus;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows which webhooks were looked at, when and with what outcome, and which are due. In memory: after a restart all are due, and are written
 * once with their secret. Thread-safe.
 */
final class RegistrationWatch {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Duration every;
    private final Map<InstanceId, Look> looks = new ConcurrentHashMap<>();
    private final Map<InstanceId, Confirmed> confirmed = new ConcurrentHashMap<>();

    private record Look(Instance instance, HookOrder order, WebhookStatus status) {}

    private record Confirmed(WebhookSecret secret, URI url) {}

    RegistrationWatch(Duration every) {
        this.every = every;
    }

    /** Never looked at, not as it was then, or a long time ago; after a failure to reach the tracker a minute is long. */
    boolean due(Instance instance, HookOrder order, Instant now) {
        Look last = looks.get(instance.id());
        if (last == null || !last.order().equals(order) || !last.instance().equals(instance)) return true;
        boolean failed = last.status().state() == WebhookState.UNREACHABLE;
        Duration wait = failed && every.compareTo(SOON) > 0 ? SOON : every;
        return !last.status().checkedAt().plus(wait).isAfter(now);
    }

    /** Whether the tracker may not have the secret of today. */
    boolean secretUnsure(Instance instance, HookOrder order) {
        return !new Confirmed(instance.webhookSecret(), order.url()).equals(confirmed.get(instance.id()));
    }

    /** Takes note; what it says now, if that is news. */
    Optional<WebhookStatus> looked(Instance instance, HookOrder order, Registration registration, Instant now) {
        WebhookStatus status = registration.status(instance.id(), now);
        if (status.state().good()) {
            confirmed.put(instance.id(), new Confirmed(instance.webhookSecret(), order.url()));
        }
        Look before = looks.put(instance.id(), new Look(instance, order, status));
        boolean news = status.state() != WebhookState.FOUND
                && (before == null || before.status().state() != status.state());
        return news ? Optional.of(status) : Optional.empty();
    }

    /** Forgets instances that are gone. */
    void only(Set<InstanceId> there) {
        looks.keySet().retainAll(there);
        confirmed.keySet().retainAll(there);
    }

    List<WebhookStatus> statuses() {
        return looks.values().stream()
                .map(Look::status)
                .sorted(Comparator.comparing(status -> status.instance().value()))
                .toList();
    }
}
