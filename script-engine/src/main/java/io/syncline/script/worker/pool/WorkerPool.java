package io.syncline.script.worker.pool;

import io.syncline.script.worker.launch.Launcher;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.wire.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Workers of one kind. Those that overstay or die are replaced: at once when something waits for them, else in the background. When
 * all are busy, whoever comes waits for its turn. Thread-safe; everything may block.
 */
public final class WorkerPool implements AutoCloseable {
    private static final long LOOK_NANOS = Duration.ofMillis(20).toNanos();

    private final WorkerKind kind;
    private final Launcher launcher;
    private final PoolListener listener;
    private final int linesEach;
    private final Semaphore lines;
    private final Semaphore alone = new Semaphore(1, true);
    private final List<Seat> seats;
    private final Set<Worker> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Starts the first workers in the background.
     *
     * @param size how many workers there are
     * @param linesEach pieces of work that one worker does at a time
     */
    public WorkerPool(WorkerKind kind, Launcher launcher, PoolListener listener, int size, int linesEach) {
        this.kind = kind;
        this.launcher = launcher;
        this.listener = listener;
        this.linesEach = linesEach;
        this.lines = new Semaphore(size * linesEach, true);
        this.seats =
                IntStream.range(0, size).mapToObj(i -> new Seat(this::start)).toList();
        Thread.ofPlatform().daemon().name("script-worker-watch").start(this::watch);
        seats.forEach(this::fill);
    }

    /** A line to one of the workers. */
    public Lease take() throws LineLost {
        await(lines);
        Seat seat = sit();
        try {
            Line line = open(seat.worker());
            return new Lease(line, () -> {
                line.worker().giveBack(line);
                leave(seat);
            });
        } catch (LineLost | RuntimeException | Error e) {
            leave(seat);
            throw e;
        }
    }

    /** A line to a worker of its own, which ends when the line is given back. One at a time. */
    public Lease alone() throws LineLost {
        await(alone);
        try {
            Worker worker = start();
            Line line = open(worker);
            return new Lease(line, () -> {
                worker.end(WorkerEnd.CLOSED);
                alone.release();
            });
        } catch (LineLost | RuntimeException | Error e) {
            alone.release();
            throw e;
        }
    }

    /** Says something to all workers that is not answered. */
    public void tell(Message message) {
        seats.forEach(seat -> seat.alive().ifPresent(worker -> worker.tell(message)));
    }

    private static Line open(Worker worker) throws LineLost {
        try {
            return worker.take();
        } catch (IOException e) {
            worker.end(Thread.currentThread().isInterrupted() ? WorkerEnd.ABANDONED : WorkerEnd.DIED);
            throw new LineLost(LineLost.Blame.OTHERS, e);
        }
    }

    /** The seat with the least to do, rather one whose worker is there. */
    private Seat sit() {
        synchronized (seats) {
            Seat best = seats.stream()
                    .filter(seat -> seat.busy() < linesEach)
                    .min(Comparator.<Seat, Boolean>comparing(
                                    seat -> seat.alive().isEmpty())
                            .thenComparing(Seat::busy))
                    .orElseThrow();
            best.occupied(1);
            return best;
        }
    }

    private void leave(Seat seat) {
        synchronized (seats) {
            seat.occupied(-1);
        }
        lines.release();
    }

    private Worker start() {
        if (closed) throw new WorkerUnavailable("the script engine is closed", new IOException("closed"));
        long begin = System.nanoTime();
        try {
            Worker worker = new Worker(launcher.launch(kind), end -> listener.ended(kind, end));
            workers.add(worker);
            if (closed) worker.end(WorkerEnd.CLOSED);
            listener.started(kind, Duration.ofNanos(System.nanoTime() - begin));
            return worker;
        } catch (IOException e) {
            throw new WorkerUnavailable("no script worker: " + e.getMessage(), e);
        }
    }

    private void fill(Seat seat) {
        Thread.ofVirtual().name("script-worker-start").start(() -> {
            try {
                seat.worker();
            } catch (WorkerUnavailable e) {
                // Whoever needs a worker will start it, or learn why it does not start.
            }
        });
    }

    /** Kills what overstays, notices what has died, and fills the seats that were left. */
    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(LOOK_NANOS);
            workers.forEach(Worker::look);
            boolean left = workers.removeIf(worker -> !worker.alive());
            if (left && !closed)
                seats.stream().filter(seat -> seat.alive().isEmpty()).forEach(this::fill);
        }
    }

    private static void await(Semaphore permits) {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerUnavailable("interrupted while waiting for a script worker", e);
        }
    }

    /** How many workers there are now; for measuring. */
    public int alive() {
        return (int) workers.stream().filter(Worker::alive).count();
    }

    /** Ends all workers and what they do. */
    @Override
    public void close() {
        closed = true;
        workers.forEach(worker -> worker.end(WorkerEnd.CLOSED));
    }
}
