package io.syncline.connection.instance;

import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.secret.SealedText;
import io.syncline.hub.state.InstanceRecord;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A tenant of a tracker.
 *
 * @param uid public identity, part of the webhook URL
 * @param version grows with every change
 * @param account who the credentials belong to, as the tracker said
 * @param verifiedAt when the tracker last accepted the credentials
 * @param internal whether its host may be at a private address
 * @param pollInterval time between two polls; zero for none
 */
public record Instance(
        InstanceId id,
        String uid,
        long version,
        TrackerKind tracker,
        String name,
        URI url,
        SealedText credentials,
        InstanceWebhook webhook,
        Optional<String> account,
        Instant createdAt,
        Optional<Instant> verifiedAt,
        boolean internal,
        Duration pollInterval) {

    /** What the other services get. */
    public InstanceRecord published() {
        return new InstanceRecord(
                id,
                uid,
                version,
                tracker,
                name,
                url,
                credentials,
                webhook.secret(),
                webhook.retired(),
                webhook.kept(),
                internal,
                Optional.of(pollInterval));
    }

    /** The tracker has accepted the credentials of this account. */
    Instance verified(Optional<String> by, Instant at) {
        return new Instance(
                id,
                uid,
                version,
                tracker,
                name,
                url,
                credentials,
                webhook,
                by,
                createdAt,
                Optional.of(at),
                internal,
                pollInterval);
    }

    /** The next version, with webhooks that the connector looks after, or a person. */
    Instance webhooksKept(boolean byConnector) {
        return new Instance(
                id,
                uid,
                version + 1,
                tracker,
                name,
                url,
                credentials,
                webhook.kept(byConnector),
                account,
                createdAt,
                verifiedAt,
                internal,
                pollInterval);
    }

    /** This content as the next version of what is stored now; who looks after the webhooks is not part of it. */
    Instance following(Instance stored) {
        return new Instance(
                id,
                uid,
                stored.version() + 1,
                tracker,
                name,
                url,
                credentials,
                webhook.kept(stored.webhook().kept()),
                account,
                createdAt,
                verifiedAt,
                internal,
                pollInterval);
    }

    @Override
    public String toString() {
        return "Instance[id=" + id + ", name=" + name + "]";
    }
}
