package io.syncline.script.exchange;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptFailure;
import io.syncline.script.tracker.LocalTracker;

/** How a run of an incoming script ended. */
public sealed interface IncomingOutcome {

    RunNotes notes();

    /**
     * The script ended well.
     *
     * @param issue the local entity as the script wants it: a field the script did not touch is equal to what came in, byte for
     *     byte. A comment, attachment or worklog that is to be made has no {@code id} but (when it comes from the replica) the
     *     {@code remoteId} it has over there; an edited one keeps its {@code id}; one that is to be deleted is missing
     */
    record Finished(HubIssue issue, Effects effects, RunNotes notes) implements IncomingOutcome {}

    /** The script failed. What {@link LocalTracker#store} did before stays done. */
    record Failed(ScriptFailure failure, RunNotes notes) implements IncomingOutcome {}

    /**
     * The script came to something that has no local counterpart yet, such as a parent that is still on its way. Nothing is to be
     * written; run it again once the remote entity with this id has a twin.
     */
    record Waits(String remoteId, RunNotes notes) implements IncomingOutcome {}
}
