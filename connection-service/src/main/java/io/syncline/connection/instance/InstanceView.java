package io.syncline.connection.instance;

import io.syncline.hub.access.Budget;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
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
 * @param internal whether the host may be at a private address
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
        boolean internal,
        List<Budget> budgets) {

    static InstanceView of(Instance i, Optional<URI> webhookBase) {
        return new InstanceView(
                i.id(),
                i.uid(),
                i.name(),
                i.tracker(),
                i.url(),
                webhookBase.map(base -> base.toString().replaceFirst("/+$", "") + "/webhooks/" + i.uid()),
                Optional.empty(),
                i.account(),
                i.createdAt(),
                i.verifiedAt(),
                i.internal(),
                List.of());
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
                internal,
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
                internal,
                budgets);
    }
}
