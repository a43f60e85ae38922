package io.syncline.script.worker.pool;

import io.syncline.script.worker.launch.Launched;
import io.syncline.script.worker.wire.Message;
import io.syncline.script.worker.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** One worker with its connections. Thread-safe. */
final class Worker {
    private static final Duration GREETING = Duration.ofSeconds(10);

    private final Launched launched;
    private final Consumer<WorkerEnd> listener;
    private final Deque<Line> idle = new ConcurrentLinkedDeque<>();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile WorkerEnd end = WorkerEnd.DIED;

    /** @param listener told once, when it has ended */
    Worker(Launched launched, Consumer<WorkerEnd> listener) {
        this.launched = launched;
        this.listener = listener;
    }

    /** A connection for one piece of work; {@link #giveBack} ends its use. */
    Line take() throws IOException {
        Line waiting = idle.pollFirst();
        return waiting == null ? open() : waiting;
    }

    private Line open() throws IOException {
        Line line = new Line(this, Wire.of(launched.connect()));
        lines.add(line);
        try {
            line.greeted(GREETING.toNanos());
        } catch (IOException e) {
            lines.remove(line);
            line.close();
            throw e;
        }
        if (ended.get()) line.close();
        return line;
    }

    /** A line in the middle of something is of no use to anyone, and nobody knows what the worker is still doing. */
    void giveBack(Line line) {
        if (line.midway()) end(WorkerEnd.ABANDONED);
        else if (!ended.get()) idle.addFirst(line);
    }

    /** Says something that is not answered, if the worker still listens. */
    void tell(Message message) {
        try {
            Line line = take();
            line.tell(message);
            giveBack(line);
        } catch (IOException | LineLost e) {
            // A worker that is gone has forgotten everything.
        }
    }

    boolean alive() {
        return !ended.get() && launched.alive();
    }

    /** Ends it at once, whatever it does; only the first reason counts. */
    void end(WorkerEnd why) {
        if (!ended.compareAndSet(false, true)) return;
        end = why;
        launched.kill();
        lines.forEach(Line::close);
        listener.accept(why);
    }

    /** Notices work that has overstayed, and that the worker has died by itself. */
    void look() {
        lines.forEach(Line::overdue);
        if (!ended.get() && !launched.alive()) end(WorkerEnd.DIED);
    }

    /** What the end of a line means to the work on it. A worker that cannot be talked to is ended. */
    LineLost lost(Line line, IOException cause) {
        boolean interrupted = Thread.currentThread().isInterrupted();
        if (!line.over()) end(interrupted ? WorkerEnd.ABANDONED : WorkerEnd.DIED);
        if (line.over()) return new LineLost(LineLost.Blame.OWN, cause);
        return new LineLost(
                switch (end) {
                    case OVERSTAYED -> LineLost.Blame.OTHERS;
                    case ABANDONED -> interrupted ? LineLost.Blame.CLOSING : LineLost.Blame.OTHERS;
                    case DIED -> LineLost.Blame.UNKNOWN;
                    case CLOSED -> LineLost.Blame.CLOSING;
                },
                cause);
    }
}
