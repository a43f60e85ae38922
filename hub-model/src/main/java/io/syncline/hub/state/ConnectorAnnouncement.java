package io.syncline.hub.state;

import io.syncline.hub.id.TrackerKind;
import java.net.URI;
import java.time.Instant;
import java.util.SortedSet;

/**
 * A connector saying that it runs; repeated, so that an old one means a dead connector.
 *
 * @param url base URL of its internal API, for the rules engine
 * @param webhookUrl base URL under which trackers reach {@code /webhooks/{instanceUid}}
 * @param capabilities names of what it can do
 * @param fields hub issue fields it reads or writes
 * @param credentialFields names of the credential fields an instance needs
 */
public record ConnectorAnnouncement(
        TrackerKind tracker,
        String version,
        URI url,
        URI webhookUrl,
        SortedSet<String> capabilities,
        SortedSet<String> fields,
        SortedSet<String> credentialFields,
        Instant at) {}
