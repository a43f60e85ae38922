package io.syncline.script.budget;

import io.syncline.script.FailureKind;
import io.syncline.script.exchange.RunUsage;
import io.syncline.script.fault.ScriptStop;
import io.syncline.script.limit.DataLimits;
import io.syncline.script.limit.RunLimits;
import io.syncline.script.limit.ScriptLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one run may still use. Compiled scripts tick in every method, block and loop; library functions charge what they are about
 * to do before they do it. Once anything is used up, every later look ends the script again, so that nothing a script catches keeps
 * it alive. Belongs to one thread.
 */
public final class Budget implements AutoCloseable {
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();
    private static final int STRIDE = 512;

    private final ScriptLimits limits;
    private final Instant now;
    private final @Nullable Budget outer;
    private final long started = System.nanoTime();
    private final long allocatedBefore = ThreadMemory.allocated();
    private long deadline;
    private long forgiven;
    private long steps;
    private long untilLook;
    private long charged;
    private int depth;
    private int asked;
    private @Nullable ScriptStop ended;

    private Budget(ScriptLimits limits, Instant now) {
        this.limits = limits;
        this.now = now;
        this.outer = CURRENT.get();
        this.deadline = started + limits.run().time().toNanos();
        this.steps = limits.run().steps();
        this.untilLook = steps - STRIDE;
    }

    /** Starts the budget of a run on this thread. */
    public static Budget start(ScriptLimits limits, Instant now) {
        Budget budget = new Budget(limits, now);
        CURRENT.set(budget);
        return budget;
    }

    /** The budget of the run on this thread. */
    public static Budget current() {
        Budget budget = CURRENT.get();
        if (budget == null) throw new IllegalStateException("no script is running on this thread");
        return budget;
    }

    /** One step. Called by compiled scripts. */
    public void tick() {
        if (--steps < untilLook) look();
    }

    /** Work of this size is about to be done by the library. */
    public void charge(long work) {
        if (work < 0 || work > limits.run().steps()) throw end(FailureKind.STEP_LIMIT, stepText());
        steps -= work;
        if (steps < untilLook) look();
    }

    private void look() {
        untilLook = steps - STRIDE;
        if (ended != null) throw again(ended);
        if (steps < 0) throw end(FailureKind.STEP_LIMIT, stepText());
        if (System.nanoTime() - deadline > 0) {
            throw end(
                    FailureKind.TIME_LIMIT,
                    "the script ran longer than its limit of " + run().time().toMillis() + " ms");
        }
        if (Thread.currentThread().isInterrupted()) throw end(FailureKind.TIME_LIMIT, "the script was interrupted");
        if (ThreadMemory.allocated() - allocatedBefore - forgiven > 16 * run().allocated()) throw memory();
    }

    private String stepText() {
        return "the script does more than " + run().steps() + " steps; look for a loop that does not end";
    }

    /** This many bytes are about to be used by the library or a literal. */
    public void allocate(long bytes) {
        charged += bytes;
        if (bytes < 0 || charged > run().allocated()) throw memory();
    }

    private ScriptStop memory() {
        return end(FailureKind.MEMORY_LIMIT, "the script uses more than " + run().allocated() + " bytes of memory");
    }

    /** A collection is about to have this many entries. */
    public void entries(long count) {
        if (count > data().collection()) throw size("a collection of more than " + data().collection() + " entries");
        allocate(count * 8);
    }

    /** A text is about to have this many characters. */
    public void text(long length) {
        if (length > data().text()) throw size("a text of more than " + data().text() + " characters");
        allocate(length);
    }

    /** Ends the script because a value is too large. */
    public ScriptStop size(String what) {
        return end(FailureKind.SIZE_LIMIT, what + " is more than a rule may make");
    }

    /** A call inside the calls that are under way. */
    public void enter() {
        if (++depth > run().depth()) {
            depth--;
            throw end(
                    FailureKind.DEPTH_LIMIT,
                    "calls are nested more than " + run().depth() + " deep: the script calls itself");
        }
    }

    /** The end of a call. */
    public void leave() {
        depth--;
    }

    /** A question to the tracker. */
    public void ask() {
        if (++asked > run().helperCalls()) {
            throw end(
                    FailureKind.STEP_LIMIT, "the script asks its tracker more than " + run().helperCalls() + " times");
        }
    }

    /** Does something whose time and memory are not the script's own. */
    public <T> T outside(Supplier<T> work) {
        long began = System.nanoTime();
        long before = ThreadMemory.allocated();
        try {
            return work.get();
        } finally {
            deadline += System.nanoTime() - began;
            forgiven += ThreadMemory.allocated() - before;
        }
    }

    /** Ends the script again if it had ended before, whatever it did since. */
    public void check() {
        look();
    }

    private ScriptStop end(FailureKind kind, String message) {
        ScriptStop first = ended;
        if (first != null) return again(first);
        ScriptStop stop = new ScriptStop(kind, message);
        ended = stop;
        steps = Math.min(steps, 0);
        untilLook = Long.MAX_VALUE;
        return stop;
    }

    private ScriptStop again(ScriptStop first) {
        untilLook = Long.MAX_VALUE;
        return first;
    }

    private RunLimits run() {
        return limits.run();
    }

    public DataLimits data() {
        return limits.data();
    }

    /** The one moment that the run knows, in milliseconds since 1970. */
    public long now() {
        return now.toEpochMilli();
    }

    /** What was used so far. */
    public RunUsage usage() {
        return new RunUsage(run().steps() - steps, charged, Duration.ofNanos(System.nanoTime() - started));
    }

    @Override
    public void close() {
        if (outer == null) CURRENT.remove();
        else CURRENT.set(outer);
    }
}
