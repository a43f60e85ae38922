package io.syncline.connection.tracker;

import io.syncline.hub.id.TrackerKind;
import io.syncline.hub.state.ConnectorAnnouncement;
import java.time.Instant;
import java.util.SortedSet;

/**
 * A tracker as the API shows it.
 *
 * @param fields hub issue fields that its connector reads or writes
 * @param alive whether its connector announced itself in the last 30 seconds
 */
public record TrackerView(
        TrackerKind kind,
        String version,
        SortedSet<String> capabilities,
        SortedSet<String> fields,
        SortedSet<String> credentialFields,
        boolean alive,
        Instant lastSeen) {

    static TrackerView of(ConnectorAnnouncement c, boolean alive) {
        return new TrackerView(
                c.tracker(), c.version(), c.capabilities(), c.fields(), c.credentialFields(), alive, c.at());
    }
}
