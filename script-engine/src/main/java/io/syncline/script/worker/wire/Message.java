package io.syncline.script.worker.wire;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptSource;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.exchange.Effects;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.RunNotes;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import java.util.List;

/**
 * One thing said on a connection to a worker. The worker says {@link Hello}; then the other side asks one thing at a time and the
 * worker answers it, with questions of its own to the tracker in between while a script runs.
 */
public sealed interface Message {

    /** First of all, by the worker: which protocol it speaks. */
    record Hello(int version) implements Message {}

    /** Compile this. Answer: {@link Compiled} or {@link Bad}. */
    record Compile(ScriptSource source) implements Message {}

    record Compiled(CompiledCode code, List<RuleDiagnostic> warnings) implements Message {}

    record Bad(List<RuleDiagnostic> errors) implements Message {}

    /** Verify and keep this. Answer: {@link Loaded} or {@link Untrusted}. */
    record Load(CompiledCode code) implements Message {}

    /** @param code see {@link CodeId} */
    record Loaded(String code) implements Message {}

    record Untrusted(String why) implements Message {}

    /** Let this code go. No answer. */
    record Forget(String code) implements Message {}

    /** Answer: {@link Unknown}, or {@link Ask} any number of times and then an end. */
    record RunOutgoing(String code, OutgoingInput input) implements Message {}

    /** Answer: as of {@link RunOutgoing}. */
    record RunIncoming(String code, IncomingInput input) implements Message {}

    /** This code is not loaded, or not any more. */
    record Unknown(String code) implements Message {}

    /** The script asks the tracker. Answer: {@link Told}, or {@link GiveUp} when there is none. */
    record Ask(TrackerAsk ask) implements Message {}

    record Told(TrackerTold told) implements Message {}

    /** End the run. Answer: {@link GaveUp}. */
    record GiveUp() implements Message {}

    record GaveUp() implements Message {}

    /** @param replica compared with the issue that was sent */
    record Filled(ChangedIssue replica, RunNotes notes) implements Message {}

    record Nothing(RunNotes notes) implements Message {}

    record Finished(ChangedIssue issue, Effects effects, RunNotes notes) implements Message {}

    record Waits(String remoteId, RunNotes notes) implements Message {}

    record Failed(ScriptFailure failure, RunNotes notes) implements Message {}

    /** The worker went wrong: a bug of ours. The connection goes on. */
    record Broken(String what) implements Message {}
}
