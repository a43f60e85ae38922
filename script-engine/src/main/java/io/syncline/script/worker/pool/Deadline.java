package io.syncline.script.worker.pool;

import java.util.concurrent.atomic.AtomicLong;

/** When the work on one connection has to be done. One thread works, another may find that time is over; only one of them wins. */
final class Deadline {
    private static final long NONE = Long.MAX_VALUE;
    private static final long OVER = Long.MIN_VALUE;

    private final AtomicLong due = new AtomicLong(NONE);

    /** @param nanos from now on */
    void start(long now, long nanos) {
        due.set(now + nanos);
    }

    /** Stops the time and tells what is left of it; 0 when it is over. */
    long stop(long now) {
        long was = due.getAndUpdate(old -> old == OVER ? OVER : NONE);
        return was == OVER ? 0 : Math.max(1, was - now);
    }

    /** Whether time is over; true once only for whoever is to act on it. */
    boolean expires(long now) {
        long when = due.get();
        return when != NONE && when != OVER && now > when && due.compareAndSet(when, OVER);
    }

    boolean over() {
        return due.get() == OVER;
    }
}
