package io.syncline.hub.state;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.webhook.WebhookStatus;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * A connector saying that it runs; repeated, so that an old one means a dead connector.
 *
 * @param url base URL of its internal API, for the rules engine
 * @param webhookUrl base URL under which trackers reach {@code /webhooks/{instanceUid}}
 * @param capabilities names of what it can do
 * @param fields hub issue fields it reads or writes
 * @param credentialFields names of the credential fields an instance needs
 * @param webhooks what it knows of the webhooks of its instances; older connectors say nothing
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
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<WebhookStatus> webhooks) {
    public ConnectorAnnouncement {
        webhooks = List.copyOf(webhooks);
    }

    /** A connector that watches over no webhooks. */
    public ConnectorAnnouncement(
            TrackerKind tracker,
            String version,
            URI url,
            URI webhookUrl,
            SortedSet<String> capabilities,
            SortedSet<String> fields,
            SortedSet<String> credentialFields,
            Instant at) {
        this(tracker, version, url, webhookUrl, capabilities, fields, credentialFields, at, List.of());
    }
}
