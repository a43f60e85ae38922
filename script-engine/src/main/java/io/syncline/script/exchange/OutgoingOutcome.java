package io.syncline.script.exchange;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.ScriptFailure;

/** How a run of an outgoing script ended. */
public sealed interface OutgoingOutcome {

    RunNotes notes();

    /** The script filled a replica; whether it differs from the last one sent is the caller's question. */
    record Filled(HubIssue replica, RunNotes notes) implements OutgoingOutcome {}

    /** The script left the replica empty: nothing is to be sent. */
    record Nothing(RunNotes notes) implements OutgoingOutcome {}

    record Failed(ScriptFailure failure, RunNotes notes) implements OutgoingOutcome {}
}
