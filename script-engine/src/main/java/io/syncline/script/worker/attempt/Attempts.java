package io.syncline.script.worker.attempt;

import io.syncline.script.worker.pool.Lease;
import io.syncline.script.worker.pool.Line;
import io.syncline.script.worker.pool.LineLost;
import io.syncline.script.worker.pool.WorkerPool;
import io.syncline.script.worker.pool.WorkerUnavailable;
import io.syncline.script.worker.wire.Message;

/** Has a piece of work done by workers that may be lost: by another one, until it is done or it is clear that it is to blame. */
public final class Attempts {
    /** Something to do on a line. */
    public interface Work {
        Message on(Line line) throws LineLost;
    }

    private final WorkerPool pool;
    private final Runnable repeated;

    /** @param repeated called before every further attempt */
    public Attempts(WorkerPool pool, Runnable repeated) {
        this.pool = pool;
        this.repeated = repeated;
    }

    /** @throws WorkerLost when it may not be repeated here; {@link WorkerUnavailable} when there are no workers */
    public Attempt attempt(Footprint footprint, Work work) {
        boolean alone = false;
        for (int repeats = 0; ; repeats++) {
            try (Lease lease = alone ? pool.alone() : pool.take()) {
                return new Attempt.Done(work.on(lease.line()));
            } catch (LineLost e) {
                switch (AfterLoss.of(e.blame(), footprint.changed(), alone, repeats)) {
                    case TOO_LONG -> {
                        return new Attempt.TooLong();
                    }
                    case TOO_MUCH -> {
                        return new Attempt.TooMuch();
                    }
                    case LOST ->
                        throw new WorkerLost("the script's worker ended after the script had written; try again", e);
                    case UNAVAILABLE -> throw new WorkerUnavailable("no script worker: " + e.getMessage(), e);
                    case REPEAT_ALONE -> alone = true;
                    case REPEAT -> {}
                }
            }
            repeated.run();
        }
    }
}
