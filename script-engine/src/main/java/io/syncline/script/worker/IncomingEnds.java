package io.syncline.script.worker;

import io.syncline.script.FailureKind;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.worker.wire.Message;

/** How runs of incoming scripts end. */
final class IncomingEnds {
    private IncomingEnds() {}

    /** What a worker's last word means. */
    static IncomingOutcome outcome(Message said, IncomingInput input) {
        return switch (said) {
            case Message.Finished done ->
                new IncomingOutcome.Finished(done.issue().issue(input.issue()), done.effects(), done.notes());
            case Message.Waits waits -> new IncomingOutcome.Waits(waits.remoteId(), waits.notes());
            case Message.Failed failed -> new IncomingOutcome.Failed(failed.failure(), failed.notes());
            default -> throw RunWorkers.broken(said);
        };
    }

    static RunEnd end(IncomingOutcome outcome) {
        return switch (outcome) {
            case IncomingOutcome.Finished finished -> RunEnd.FINISHED;
            case IncomingOutcome.Waits waits -> RunEnd.WAITS;
            case IncomingOutcome.Failed failed ->
                failed.failure().kind() == FailureKind.TIME_LIMIT ? RunEnd.TIME_LIMIT : RunEnd.FAILED;
        };
    }
}
