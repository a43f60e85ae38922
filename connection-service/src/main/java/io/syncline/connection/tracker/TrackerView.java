package io.syncline.connection.tracker;

import io.syncline.hub.access.CredentialKind;
import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConnectorAnnouncement;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;

/**
 * A tracker as the API shows it.
 *
 * @param fields hub issue fields that its connector reads or writes
 * @param credentialFields all that an instance may have
 * @param credentialKinds the alternatives: an instance has the fields of exactly one
 * @param alive whether its connector announced itself in the last 30 seconds
 */
public record TrackerView(
        TrackerKind kind,
        String version,
        SortedSet<String> capabilities,
        SortedSet<String> fields,
        SortedSet<String> credentialFields,
        List<CredentialKind> credentialKinds,
        boolean alive,
        Instant lastSeen) {

    static TrackerView of(ConnectorAnnouncement c, boolean alive) {
        return new TrackerView(
                c.tracker(),
                c.version(),
                c.capabilities(),
                c.fields(),
                c.credentialFields(),
                c.credentialKinds(),
                alive,
                c.at());
    }
}
