package io.syncline.script.worker;

import io.syncline.script.FailureKind;
import io.syncline.script.ScriptFailure;
import io.syncline.script.ScriptKind;
import io.syncline.script.SyncScript;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingInput;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.exchange.RunNotes;
import io.syncline.script.tracker.LocalTracker;
import io.syncline.script.worker.attempt.Attempt;
import io.syncline.script.worker.attempt.Footprint;
import io.syncline.script.worker.attempt.Talk;
import io.syncline.script.worker.pool.Line;
import io.syncline.script.worker.pool.LineLost;
import io.syncline.script.worker.wire.CodeId;
import io.syncline.script.worker.wire.Message;
import java.time.Duration;
import java.util.function.Function;

/** A script whose code is kept here and run in whichever worker is free; a worker that does not have the code is given it. */
final class RemoteScript implements SyncScript {
    private final RunWorkers workers;
    private final CompiledCode code;
    private final String id;
    private volatile boolean closed;

    RemoteScript(RunWorkers workers, CompiledCode code) {
        this.workers = workers;
        this.code = code;
        this.id = CodeId.of(code);
    }

    @Override
    public OutgoingOutcome run(OutgoingInput input, LocalTracker tracker) {
        mayRun(ScriptKind.OUTGOING);
        return workers.counted(
                code.kind(),
                OutgoingEnds::end,
                () -> run(
                        new Message.RunOutgoing(id, input),
                        tracker,
                        said -> OutgoingEnds.outcome(said, input),
                        OutgoingOutcome.Failed::new));
    }

    @Override
    public IncomingOutcome run(IncomingInput input, LocalTracker tracker) {
        mayRun(ScriptKind.INCOMING);
        return workers.counted(
                code.kind(),
                IncomingEnds::end,
                () -> run(
                        new Message.RunIncoming(id, input),
                        tracker,
                        said -> IncomingEnds.outcome(said, input),
                        IncomingOutcome.Failed::new));
    }

    private interface Failing<T> {
        T failed(ScriptFailure failure, RunNotes notes);
    }

    private <T> T run(Message request, LocalTracker tracker, Function<Message, T> outcome, Failing<T> failing) {
        Footprint footprint = new Footprint();
        Talk talk = new Talk(tracker, footprint, workers.mostAsks());
        return switch (workers.attempts(code.kind()).attempt(footprint, line -> talked(line, talk, request))) {
            case Attempt.Done done -> outcome.apply(done.answer());
            case Attempt.TooLong late ->
                failing.failed(
                        failure("the script ran longer than its limit of " + limit().toMillis() + " ms"), none());
            case Attempt.TooMuch much -> failing.failed(failure("the script needs more memory than there is"), none());
        };
    }

    private Message talked(Line line, Talk talk, Message request) throws LineLost {
        long nanos = limit().plus(workers.tolerance()).toNanos();
        Message said = talk.ended(line, request, nanos);
        if (!(said instanceof Message.Unknown)) return said;
        workers.load(line, code);
        return talk.ended(line, request, nanos);
    }

    private Duration limit() {
        return workers.limits().run().time();
    }

    private ScriptFailure failure(String message) {
        return new ScriptFailure(code.kind(), 0, message, FailureKind.TIME_LIMIT);
    }

    private static RunNotes none() {
        return RunNotes.none();
    }

    private void mayRun(ScriptKind wanted) {
        if (closed) throw new IllegalStateException("the script is closed");
        if (code.kind() != wanted)
            throw new IllegalStateException("an " + code.kind().wire() + " script cannot run as " + wanted.wire());
    }

    @Override
    public void close() {
        if (closed) return;
        closed = true;
        workers.forget(id);
    }
}
