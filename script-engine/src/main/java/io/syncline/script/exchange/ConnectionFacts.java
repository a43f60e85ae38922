package io.syncline.script.exchange;

import io.syncline.hub.id.TrackerKind;

/**
 * What a script may know of its connection.
 *
 * @param localInstance display name of the instance on the script's own side
 * @param localProject key of the project or repository this side is about; empty when it has none
 * @param bidirectional false for a connection on which this side only receives
 */
public record ConnectionFacts(
        String name,
        String localInstance,
        String remoteInstance,
        TrackerKind localTracker,
        TrackerKind remoteTracker,
        String localProject,
        boolean bidirectional,
        Mappings mappings) {
    public ConnectionFacts {
        if (name.isBlank()) throw new IllegalArgumentException("connection name is blank");
    }
}
