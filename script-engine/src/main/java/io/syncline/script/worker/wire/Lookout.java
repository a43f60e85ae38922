package io.syncline.script.worker.wire;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * Looks for bytes again and again for a short while, before their reader goes to sleep: waking a sleeper on a processor that has
 * fallen asleep with it takes longer than most scripts run. Looks only while that has paid lately, with few others at a time, and (on a
 * thread of the operating system) lets everyone else go first. For one thread at a time.
 */
final class Lookout {
    /** A read that does not wait: 0 when there is nothing yet, negative at the end. */
    interface Source {
        int read() throws IOException;
    }

    /** About as long as an ordinary run takes in a worker that has to be woken first. */
    static final long SPAN_NANOS = 250_000;
    /** Where it never pays, it is tried once in so many times more. */
    static final int LONGEST_PAUSE = 63;

    private static final Semaphore EVERYONE = places(Runtime.getRuntime().availableProcessors());

    private final Semaphore places;
    private final LongSupplier nanos;
    private int pause;
    private int skip;

    Lookout(Semaphore places, LongSupplier nanos) {
        this.places = places;
        this.nanos = nanos;
    }

    /** One that shares the processors with all others in this process. */
    static Lookout shared() {
        return new Lookout(EVERYONE, System::nanoTime);
    }

    /** How many may look at a time: half of the processors, so none where there is only one. */
    static Semaphore places(int processors) {
        return new Semaphore(processors / 2);
    }

    /** What the source came to say within a short while; 0 for nothing, or when it does not pay to look. */
    int look(Source source) throws IOException {
        if (skip > 0) {
            skip--;
            return 0;
        }
        if (!places.tryAcquire()) return 0;
        try {
            return looked(source);
        } finally {
            places.release();
        }
    }

    private int looked(Source source) throws IOException {
        long begin = nanos.getAsLong();
        int count = source.read();
        if (count != 0) return count;
        boolean late = false;
        while (count == 0 && !late) {
            giveWay();
            count = source.read();
            late = nanos.getAsLong() - begin > SPAN_NANOS;
        }
        pause = late ? Math.min(2 * pause + 1, LONGEST_PAUSE) : 0;
        skip = pause;
        return count;
    }

    /** A virtual thread that yields goes to another carrier, which takes a second processor from the one that is waited for. */
    private static void giveWay() {
        if (Thread.currentThread().isVirtual()) Thread.onSpinWait();
        else Thread.yield();
    }
}
