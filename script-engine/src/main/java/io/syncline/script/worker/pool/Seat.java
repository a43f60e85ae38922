package io.syncline.script.worker.pool;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The place of one worker in a pool: whoever needs a worker that is not there waits until it has started. */
final class Seat {
    /** Starts one worker. */
    interface Starter {
        Worker start();
    }

    private static final long FAILURE_HOLDS_NANOS = 500_000_000;

    private final Starter starter;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile Optional<Worker> worker = Optional.empty();
    private Optional<WorkerUnavailable> failure = Optional.empty();
    private long failedAt;
    /** Guarded by the pool. */
    private int busy;

    Seat(Starter starter) {
        this.starter = starter;
    }

    /** The worker that sits here, started if there is none. */
    Worker worker() {
        Optional<Worker> seen = alive();
        if (seen.isPresent()) return seen.get();
        starting.lock();
        try {
            return alive().orElseGet(this::start);
        } finally {
            starting.unlock();
        }
    }

    /** A start that has just failed is not tried again by everyone who has waited for it. */
    private Worker start() {
        if (failure.isPresent() && System.nanoTime() - failedAt < FAILURE_HOLDS_NANOS) throw failure.get();
        try {
            Worker fresh = starter.start();
            worker = Optional.of(fresh);
            failure = Optional.empty();
            return fresh;
        } catch (WorkerUnavailable e) {
            failure = Optional.of(e);
            failedAt = System.nanoTime();
            throw e;
        }
    }

    /** The worker that sits here now, if it lives. */
    Optional<Worker> alive() {
        return worker.filter(Worker::alive);
    }

    int busy() {
        return busy;
    }

    void occupied(int more) {
        busy += more;
    }
}
