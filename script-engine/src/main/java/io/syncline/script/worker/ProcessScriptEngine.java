package io.syncline.script.worker;

import io.syncline.hub.twin.RuleDiagnostic;
import io.syncline.script.Compilation;
import io.syncline.script.ScriptEngine;
import io.syncline.script.ScriptSource;
import io.syncline.script.SyncScript;
import io.syncline.script.code.CompiledCode;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.attempt.Attempt;
import io.syncline.script.worker.attempt.Attempts;
import io.syncline.script.worker.attempt.Footprint;
import io.syncline.script.worker.attempt.WorkerLost;
import io.syncline.script.worker.launch.Launcher;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.pool.WorkerPool;
import io.syncline.script.worker.wire.Message;
import java.time.Duration;
import java.util.List;

/**
 * Compiles and runs scripts in workers: processes that have nothing worth stealing and can be killed. One that overstays or dies is
 * replaced; what others did in it is repeated, unless it had changed something on its tracker. Thread-safe.
 *
 * <p>Beside what {@link SyncScript} promises, runs and compilations may throw {@link
 * io.syncline.script.worker.pool.WorkerUnavailable} (nothing was done; try again later) and runs {@link WorkerLost} (something was
 * done; try the whole event again).
 */
public final class ProcessScriptEngine implements ScriptEngine, AutoCloseable {
    private static final int COMPILING_AT_A_TIME = 2;

    private final WorkerPool compilers;
    private final RunWorkers runners;

    /** Starts the first workers in the background: the first compilation and the first run wait for theirs. */
    public ProcessScriptEngine(
            Launcher launcher, ScriptLimits limits, WorkerSettings settings, WorkerListener listener) {
        compilers = new WorkerPool(WorkerKind.COMPILE, launcher, listener, 1, COMPILING_AT_A_TIME);
        WorkerPool running =
                new WorkerPool(WorkerKind.RUN, launcher, listener, settings.workers(), settings.runsEach());
        runners = new RunWorkers(running, limits, settings.tolerance(), listener);
    }

    @Override
    public Compilation compile(ScriptSource source) {
        if (source.text().length() > runners.limits().source().chars())
            return rejected(
                    source,
                    "the script is longer than " + runners.limits().source().chars() + " characters");
        long begin = System.nanoTime();
        Compilation compilation = compiled(source);
        runners.listener()
                .compiled(
                        source.kind(),
                        compilation instanceof Compilation.Compiled,
                        Duration.ofNanos(System.nanoTime() - begin));
        return compilation;
    }

    private Compilation compiled(ScriptSource source) {
        Duration limit = runners.limits().source().time().plus(runners.tolerance());
        Attempt attempt = new Attempts(compilers, () -> {})
                .attempt(new Footprint(), line -> RunWorkers.asked(line, new Message.Compile(source), limit));
        return switch (attempt) {
            case Attempt.Done done -> compilation(source, done.answer());
            case Attempt.TooLong late -> rejected(source, "the script took too long to compile");
            case Attempt.TooMuch much -> rejected(source, "the script needs more memory to compile than there is");
        };
    }

    private Compilation compilation(ScriptSource source, Message answer) {
        return switch (answer) {
            case Message.Compiled good -> loaded(source, good.code(), good.warnings());
            case Message.Bad bad -> new Compilation.Rejected(bad.errors());
            default -> throw RunWorkers.broken(answer);
        };
    }

    /** Loads the code in one worker at once: what would not run is found out while someone is looking. */
    private Compilation loaded(ScriptSource source, CompiledCode code, List<RuleDiagnostic> warnings) {
        if (code.kind() != source.kind()) throw new IllegalStateException("the compiler made code of another kind");
        Compilation good = new Compilation.Compiled(new RemoteScript(runners, code), warnings);
        Attempt attempt = runners.attempts(code.kind()).attempt(new Footprint(), line -> runners.loaded(line, code));
        return switch (attempt) {
            case Attempt.Done done -> accepted(source, done.answer(), good);
            case Attempt.TooLong late -> rejected(source, "the script took too long to load");
            case Attempt.TooMuch much -> rejected(source, "the script needs more memory to load than there is");
        };
    }

    private static Compilation accepted(ScriptSource source, Message answer, Compilation good) {
        return switch (answer) {
            case Message.Loaded loaded -> good;
            case Message.Untrusted untrusted ->
                rejected(source, "the script does something that no script may do: " + untrusted.why());
            default -> throw RunWorkers.broken(answer);
        };
    }

    private static Compilation rejected(ScriptSource source, String why) {
        return new Compilation.Rejected(
                List.of(RuleDiagnostic.error(source.kind().wire(), 1, 1, why, "")));
    }

    /** How many worker processes there are now; for measuring. */
    public int workers() {
        return compilers.alive() + runners.pool().alive();
    }

    /** Ends all workers; runs that go on are an {@link io.syncline.script.worker.pool.WorkerUnavailable}. */
    @Override
    public void close() {
        compilers.close();
        runners.pool().close();
    }
}
