package io.syncline.simulators.keeping;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Writes a tracker's memory half a second after it changed, and when closed. Safe for many threads. */
public final class Autosave implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Autosave.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** A big memory is written less often, so that writing takes a tenth of the time at most. */
    private static final int SHARE = 10;

    private final StateFile file;
    private final Supplier<byte[]> memory;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor thread;
    private volatile Duration pause = PAUSE;

    /** {@code memory} gives the {@link Snapshot#bytes} of now, from any thread. */
    public Autosave(StateFile file, Supplier<byte[]> memory) {
        this.file = file;
        this.memory = memory;
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("keep-" + file.tracker()).factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Returns at once. */
    public void changed() {
        if (!due.compareAndSet(false, true)) return;
        try {
            thread.schedule(this::save, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing, which writes {0} anyway", file.tracker());
        }
    }

    /** Returns when the last change is in the file. */
    @Override
    public void close() {
        thread.shutdown();
        save();
    }

    /** What cannot be written now is tried again with the next change. */
    private synchronized void save() {
        due.set(false);
        var start = System.nanoTime();
        try {
            file.write(memory.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the simulated " + file.tracker() + " is not kept", e);
        }
        var took = Duration.ofNanos(System.nanoTime() - start).multipliedBy(SHARE);
        pause = took.compareTo(PAUSE) > 0 ? took : PAUSE;
    }
}
