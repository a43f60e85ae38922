package io.syncline.connection.instance;

import io.syncline.hub.access.Budget;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConnectorAnnouncement;
import io.syncline.hub.webhook.WebhookStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An instance as the API shows it: no credentials.
 *
 * @param webhookUrl where the tracker sends its webhooks; absent while no connector is known
 * @param webhookSecret only in the answer that creates it
 * @param account who the credentials belong to
 * @param lastContact when the tracker last accepted the credentials
 * @param webhooksKept whether Syncline looks after the webhooks at the tracker
 * @param webhook what it found there last; absent before the first look
 * @param internal whether the host may be at a private address
 * @param pollInterval time between two polls as an ISO-8601 duration; {@code PT0S} for none
 * @param budgets how much the account may still ask, as its connector heard it; only in the answer to {@code GET /instances/{id}}, and empty
 *     until the tracker has said something
 */
public record InstanceView(
        InstanceId id,
        String uid,
        String name,
        TrackerKind tracker,
        URI url,
        Optional<String> webhookUrl,
        Optional<String> webhookSecret,
        Optional<String> account,
        Instant createdAt,
        Optional<Instant> lastContact,
        boolean webhooksKept,
        Optional<WebhookStatus> webhook,
        boolean internal,
        String pollInterval,
        List<Budget> budgets) {

    static InstanceView of(Instance i, Optional<ConnectorAnnouncement> connector) {
        return new InstanceView(
                i.id(),
                i.uid(),
                i.name(),
                i.tracker(),
                i.url(),
                connector.map(c -> c.webhookUrl().toString().replaceFirst("/+$", "") + "/webhooks/" + i.uid()),
                Optional.empty(),
                i.account(),
                i.createdAt(),
                i.verifiedAt(),
                i.webhook().kept(),
                connector.flatMap(c -> status(c, i.id())),
                i.internal(),
                i.pollInterval().toString(),
                List.of());
    }

    private static Optional<WebhookStatus> status(ConnectorAnnouncement connector, InstanceId id) {
        return connector.webhooks().stream()
                .filter(status -> status.instance().equals(id))
                .findFirst();
    }

    /** With what the connector knows of the account's budgets. */
    InstanceView with(List<Budget> known) {
        return new InstanceView(
                id,
                uid,
                name,
                tracker,
                url,
                webhookUrl,
                webhookSecret,
                account,
                createdAt,
                lastContact,
                webhooksKept,
                webhook,
                internal,
                pollInterval,
                known);
    }

    /** With the webhook secret, the one time it is told. */
    InstanceView telling(String secret) {
        return new InstanceView(
                id,
                uid,
                name,
                tracker,
                url,
                webhookUrl,
                Optional.of(secret),
                account,
                createdAt,
                lastContact,
                webhooksKept,
                webhook,
                internal,
                pollInterval,
                budgets);
    }
}
