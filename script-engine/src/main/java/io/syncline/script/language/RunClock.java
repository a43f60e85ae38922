package io.syncline.script.language;

import io.syncline.script.FailureKind;
import io.syncline.script.fault.ScriptStop;
import java.time.Duration;
import java.util.Optional;

/**
 * The time one run has. Compiled scripts look at it in every loop, method and block; once it is over, every later look ends the
 * script again, so that nothing the script catches keeps it alive.
 */
public final class RunClock implements AutoCloseable {
    private static final ThreadLocal<Optional<RunClock>> CURRENT = ThreadLocal.withInitial(Optional::empty);
    private static final int LOOKS = 16;

    private final Duration limit;
    private final Optional<RunClock> outer;
    private long deadline;
    private int skipped;

    private RunClock(Duration limit) {
        this.limit = limit;
        this.outer = CURRENT.get();
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Starts the clock of this thread. */
    public static RunClock start(Duration limit) {
        RunClock clock = new RunClock(limit);
        CURRENT.set(Optional.of(clock));
        return clock;
    }

    /** Called by compiled scripts. */
    public static void tick() {
        CURRENT.get().ifPresent(RunClock::look);
    }

    private void look() {
        if (++skipped % LOOKS == 0) check();
    }

    /** Ends the script when its time is over or its thread was interrupted. */
    public void check() {
        if (System.nanoTime() - deadline > 0) {
            throw new ScriptStop(
                    FailureKind.TIME_LIMIT, "the script ran longer than its limit of " + limit.toMillis() + " ms");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new ScriptStop(FailureKind.TIME_LIMIT, "the script was interrupted");
        }
    }

    /** Gives back time that was not the script's own. */
    public void forgive(long nanos) {
        deadline += nanos;
    }

    @Override
    public void close() {
        if (outer.isPresent()) CURRENT.set(outer);
        else CURRENT.remove();
    }
}
