package io.syncline.script.worker.serve;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.SyncScript;
import io.syncline.script.code.CodeResult;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.code.UntrustedCode;
import io.syncline.script.exchange.IncomingOutcome;
import io.syncline.script.exchange.OutgoingOutcome;
import io.syncline.script.tracker.AskingTracker;
import io.syncline.script.tracker.TrackerAsk;
import io.syncline.script.tracker.TrackerTold;
import io.syncline.script.worker.wire.ChangedIssue;
import io.syncline.script.worker.wire.CodeId;
import io.syncline.script.worker.wire.Message;
import io.syncline.script.worker.wire.Protocol;
import io.syncline.script.worker.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/** One connection of a worker: answers one request after the other until the other side goes. */
final class Conversation {
    private final Wire<Message> wire;
    private final Bench bench;

    Conversation(Wire<Message> wire, Bench bench) {
        this.wire = wire;
        this.bench = bench;
    }

    /** Returns never but by the {@link IOException} that the other side's going is. */
    void hold() throws IOException {
        wire.send(new Message.Hello(Protocol.VERSION));
        while (true) {
            Message request = wire.receive();
            if (request instanceof Message.Forget forget) bench.scripts().forget(forget.code());
            else wire.send(answer(request));
        }
    }

    private Message answer(Message request) throws IOException {
        try {
            return switch (request) {
                case Message.Compile compile -> compiled(bench.compiler().compile(compile.source()));
                case Message.Load load -> loaded(load.code());
                case Message.RunOutgoing run ->
                    run(
                            run.code(),
                            script -> ended(
                                    script.run(run.input(), tracker()),
                                    run.input().issue()));
                case Message.RunIncoming run ->
                    run(
                            run.code(),
                            script -> ended(
                                    script.run(run.input(), tracker()),
                                    run.input().issue()));
                default ->
                    new Message.Broken(
                            "a worker is not told " + request.getClass().getSimpleName());
            };
        } catch (GivenUp e) {
            return new Message.GaveUp();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            return new Message.Broken(e.toString());
        }
    }

    private static Message compiled(CodeResult result) {
        return switch (result) {
            case CodeResult.Good good -> new Message.Compiled(good.code(), good.warnings());
            case CodeResult.Bad bad -> new Message.Bad(bad.errors());
        };
    }

    private Message loaded(CompiledCode code) {
        String id = CodeId.of(code);
        try {
            bench.scripts().load(id, () -> bench.loader().load(code));
            return new Message.Loaded(id);
        } catch (UntrustedCode e) {
            return new Message.Untrusted(String.valueOf(e.getMessage()));
        }
    }

    private Message run(String code, Function<SyncScript, Message> run) {
        var lease = bench.scripts().lease(code);
        if (lease.isEmpty()) return new Message.Unknown(code);
        try (LoadedScripts.Lease held = lease.get()) {
            return run.apply(held.script());
        }
    }

    private AskingTracker tracker() {
        return new AskingTracker(this::ask);
    }

    private TrackerTold ask(TrackerAsk ask) {
        try {
            wire.send(new Message.Ask(ask));
            if (wire.receive() instanceof Message.Told told) return told.told();
            throw new GivenUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Message ended(OutgoingOutcome outcome, HubIssue before) {
        return switch (outcome) {
            case OutgoingOutcome.Filled filled ->
                new Message.Filled(ChangedIssue.of(filled.replica(), before), filled.notes());
            case OutgoingOutcome.Nothing nothing -> new Message.Nothing(nothing.notes());
            case OutgoingOutcome.Failed failed -> new Message.Failed(failed.failure(), failed.notes());
        };
    }

    private static Message ended(IncomingOutcome outcome, HubIssue before) {
        return switch (outcome) {
            case IncomingOutcome.Finished done ->
                new Message.Finished(ChangedIssue.of(done.issue(), before), done.effects(), done.notes());
            case IncomingOutcome.Waits waits -> new Message.Waits(waits.remoteId(), waits.notes());
            case IncomingOutcome.Failed failed -> new Message.Failed(failed.failure(), failed.notes());
        };
    }
}
