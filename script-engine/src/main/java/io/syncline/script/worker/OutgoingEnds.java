package io.syncline.script.worker;

import io.syncline.script.FailureKind;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.worker.wire.Message;

/** How runs of outgoing scripts end. */
final class OutgoingEnds {
    private OutgoingEnds() {}

    /** What a worker's last word means. */
    static OutgoingOutcome outcome(Message said, OutgoingInput input) {
        return switch (said) {
            case Message.Filled filled ->
                new OutgoingOutcome.Filled(filled.replica().issue(input.issue()), filled.notes());
            case Message.Nothing nothing -> new OutgoingOutcome.Nothing(nothing.notes());
            case Message.Failed failed -> new OutgoingOutcome.Failed(failed.failure(), failed.notes());
            default -> throw RunWorkers.broken(said);
        };
    }

    static RunEnd end(OutgoingOutcome outcome) {
        return switch (outcome) {
            case OutgoingOutcome.Filled filled -> RunEnd.FINISHED;
            case OutgoingOutcome.Nothing nothing -> RunEnd.NOTHING;
            case OutgoingOutcome.Failed failed ->
                failed.failure().kind() == FailureKind.TIME_LIMIT ? RunEnd.TIME_LIMIT : RunEnd.FAILED;
        };
    }
}
