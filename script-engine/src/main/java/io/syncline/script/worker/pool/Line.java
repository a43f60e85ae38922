package io.syncline.script.worker.pool;

import io.syncline.script.worker.wire.Message;
import io.syncline.script.worker.wire.Protocol;
import io.syncline.script.worker.wire.Wire;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One connection to a worker, for one piece of work at a time, of one thread. Work has a time of its own that can be stopped while
 * others work for it; when it is over, the worker is killed.
 */
public final class Line {
    private static final long ORIGIN = System.nanoTime();

    private final Worker worker;
    private final Wire<Message> wire;
    private final Deadline deadline = new Deadline();
    private final AtomicBoolean midway = new AtomicBoolean();
    private long left;

    Line(Worker worker, Wire<Message> wire) {
        this.worker = worker;
        this.wire = wire;
    }

    static long now() {
        return System.nanoTime() - ORIGIN;
    }

    /** Waits for the worker's greeting, this long; one that does not greet is ended. */
    void greeted(long nanos) throws IOException {
        deadline.start(now(), nanos);
        Protocol.greeted(wire);
        deadline.stop(now());
    }

    /** Asks for a piece of work, and gives it this long. */
    public void begin(Message request, long nanos) throws LineLost {
        midway.set(true);
        deadline.start(now(), nanos);
        send(request);
    }

    /** What the worker says next; its time goes on. */
    public Message next() throws LineLost {
        try {
            return wire.receive();
        } catch (IOException e) {
            throw worker.lost(this, e);
        }
    }

    /** Stops the time: what happens now is not the worker's work. */
    public void pause() throws LineLost {
        left = deadline.stop(now());
        if (left == 0) throw worker.lost(this, new IOException("time is over"));
    }

    /** Answers, and lets the time go on. */
    public void resume(Message answer) throws LineLost {
        deadline.start(now(), left);
        send(answer);
    }

    /** The work is done, in time. */
    public void end() throws LineLost {
        pause();
        midway.set(false);
    }

    /** Says something that is not answered. */
    void tell(Message message) throws LineLost {
        send(message);
    }

    /** Ends the worker because of this work. */
    public LineLost refuse(String why) {
        deadline.start(now(), -1);
        overdue();
        return worker.lost(this, new IOException(why));
    }

    /** Kills the worker if this line's work has overstayed. */
    void overdue() {
        if (deadline.expires(now())) worker.end(WorkerEnd.OVERSTAYED);
    }

    boolean midway() {
        return midway.get();
    }

    boolean over() {
        return deadline.over();
    }

    Worker worker() {
        return worker;
    }

    void close() {
        try {
            wire.close();
        } catch (IOException e) {
            // Closed enough.
        }
    }

    private void send(Message message) throws LineLost {
        try {
            wire.send(message);
        } catch (IOException e) {
            throw worker.lost(this, e);
        }
    }
}
