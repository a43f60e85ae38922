package io.syncline.simulators.keeping;

import java.io.Serializable;
import java.time.Instant;

/** What a tracker held at one moment; {@code last} is the latest moment it had given out. */
public record Snapshot(String tracker, Instant last, Serializable memory) implements Serializable {
    public Snapshot {
        if (tracker.isBlank()) throw new IllegalArgumentException("tracker is blank");
    }

    /** For a {@link StateFile}. Nobody may change the memory meanwhile. */
    public byte[] bytes() {
        return SnapshotWriting.bytes(this);
    }
}
