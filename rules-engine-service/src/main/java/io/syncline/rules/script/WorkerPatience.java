package io.syncline.rules.script;

import io.syncline.rules.work.WorkStopped;
import io.syncline.script.worker.pool.WorkerUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Waits for processes that scripts can run in: that there are none now is no fault of any script, and parks nothing. */
@ApplicationScoped
public class WorkerPatience {
    private static final Logger LOG = Logger.getLogger(WorkerPatience.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private volatile boolean stopping;

    /** Does the work, again and again until there are workers for it. */
    <T> T outlast(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (WorkerUnavailable e) {
                if (stopping || Thread.currentThread().isInterrupted()) throw new WorkStopped("stopping");
                LOG.warnf("scripts wait cause=%s", e.getMessage());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Gives up all waiting. */
    public void stop() {
        stopping = true;
    }
}
