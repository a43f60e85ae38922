package io.syncline.script.worker.pool;

/** A line for one piece of work; closing gives it back. */
public final class Lease implements AutoCloseable {
    private final Line line;
    private final Runnable giveBack;

    Lease(Line line, Runnable giveBack) {
        this.line = line;
        this.giveBack = giveBack;
    }

    public Line line() {
        return line;
    }

    @Override
    public void close() {
        giveBack.run();
    }
}
