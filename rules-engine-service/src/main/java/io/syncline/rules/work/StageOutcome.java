package io.syncline.rules.work;

import io.syncline.hub.event.Failure;
import io.syncline.rules.twin.Twin;

/** How a stage ended for one twin. */
public sealed interface StageOutcome {
    /** Its effect is durable, or there was nothing to do. */
    record Finished() implements StageOutcome {}

    /** A person must act; the twin is to be parked. {@code twin} is as the stage had it, perhaps not saved yet. */
    record Stuck(Twin twin, Failure failure) implements StageOutcome {}

    /**
     * Nobody needs to act: the twin is held until the remote entity with this id or key has a twin on this side, and then goes on
     * by itself. Nothing was written.
     */
    record Waits(Twin twin, String remoteId) implements StageOutcome {}

    /** The one way to have finished. */
    StageOutcome FINISHED = new Finished();
}
