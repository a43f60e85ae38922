package io.syncline.connection.instance;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * An instance as the API shows it: no credentials.
 *
 * @param webhookUrl where the tracker sends its webhooks; absent while no connector is known
 * @param webhookSecret only in the answer that creates it
 * @param account who the credentials belong to
 * @param lastContact when the tracker last accepted the credentials
 * @param pollInterval time between two polls as an ISO-8601 duration; {@code PT0S} for none
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
        String pollInterval) {

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
                i.pollInterval().toString());
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
                pollInterval);
    }
}
