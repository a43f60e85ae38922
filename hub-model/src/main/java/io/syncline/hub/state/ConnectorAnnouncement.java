package io.syncline.hub.state;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.webhook.WebhookStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A connector saying that it runs; repeated, so that an old one means a dead connector.
 *
 * @param url base URL of its internal API, for the rules engine
 * @param webhookUrl base URL under which trackers reach {@code /webhooks/{instanceUid}}
 * @param capabilities names of what it can do
 * @param fields hub issue fields it reads or writes
 * @param credentialFields names of the credential fields an instance may have
 * @param webhooks what it knows of the webhooks of its instances; older connectors say nothing
 * @param credentialKinds which of the fields go together; announcements of before there were kinds have one of all fields
 */
public record ConnectorAnnouncement(
        TrackerKind tracker,
        String version,
        URI url,
        URI webhookUrl,
        SortedSet<String> capabilities,
        SortedSet<String> fields,
        SortedSet<String> credentialFields,
        Instant at,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<WebhookStatus> webhooks,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<CredentialKind> credentialKinds) {
    public ConnectorAnnouncement {
        webhooks = List.copyOf(webhooks);
        credentialKinds = credentialKinds.isEmpty()
                ? List.of(new CredentialKind("default", "credentials", credentialFields, new TreeSet<>()))
                : List.copyOf(credentialKinds);
    }
}
