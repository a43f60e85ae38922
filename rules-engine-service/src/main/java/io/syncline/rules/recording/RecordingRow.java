package io.syncline.rules.recording;

import java.time.Instant;

/** A recording as it is stored: what it is found by, and its JSON. */
record RecordingRow(String id, String connection, String side, String direction, Instant at, String body) {

    static RecordingRow of(Recording recording, String body) {
        return new RecordingRow(
                recording.id(),
                recording.connection().id().value(),
                recording.twin().side().wire(),
                recording.direction().name(),
                recording.at(),
                body);
    }
}
