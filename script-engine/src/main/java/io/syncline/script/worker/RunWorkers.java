package io.syncline.script.worker;

import io.syncline.script.ScriptKind;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.code.UntrustedCode;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.attempt.Attempts;
import io.syncline.script.worker.attempt.WorkerLost;
import io.syncline.script.worker.pool.Line;
import io.syncline.script.worker.pool.LineLost;
import io.syncline.script.worker.pool.WorkerPool;
import io.syncline.script.worker.pool.WorkerUnavailable;
import io.syncline.script.worker.wire.Message;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** The workers that run scripts, and what all scripts need of them. */
record RunWorkers(WorkerPool pool, ScriptLimits limits, Duration tolerance, WorkerListener listener) {
    private static final Duration LOADING = Duration.ofSeconds(5);
    /** A helper may ask several things, but not without end: the worker's own count is not trusted. */
    private static final int ASKS_PER_HELPER_CALL = 20;

    Attempts attempts(ScriptKind kind) {
        return new Attempts(pool, () -> listener.repeated(kind));
    }

    int mostAsks() {
        return limits.run().helperCalls() * ASKS_PER_HELPER_CALL;
    }

    /** Gives a worker code that it does not have. */
    void load(Line line, CompiledCode code) throws LineLost {
        Message said = loaded(line, code);
        if (said instanceof Message.Untrusted untrusted) throw new UntrustedCode(untrusted.why());
        if (!(said instanceof Message.Loaded)) throw broken(said);
    }

    /** What a worker says to new code. */
    Message loaded(Line line, CompiledCode code) throws LineLost {
        return asked(line, new Message.Load(code), LOADING.plus(tolerance));
    }

    /** Asks for something that needs no tracker. */
    static Message asked(Line line, Message request, Duration limit) throws LineLost {
        line.begin(request, limit.toNanos());
        Message said = line.next();
        line.end();
        return said;
    }

    void forget(String code) {
        pool.tell(new Message.Forget(code));
    }

    /** Runs, and tells the listener how it ended. */
    <T> T counted(ScriptKind kind, Function<T, RunEnd> ends, Supplier<T> run) {
        long begin = System.nanoTime();
        RunEnd end = RunEnd.GIVEN_UP;
        try {
            T outcome = run.get();
            end = ends.apply(outcome);
            return outcome;
        } catch (WorkerLost | WorkerUnavailable e) {
            end = RunEnd.LOST;
            throw e;
        } finally {
            listener.ran(kind, end, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    static IllegalStateException broken(Message said) {
        String what = said instanceof Message.Broken broken
                ? broken.what()
                : "it said " + said.getClass().getSimpleName();
        return new IllegalStateException("a script worker went wrong: " + what);
    }
}
