package io.syncline.script.worker.pool;

/** The worker at the other end is gone, and with it what it was doing. */
public final class LineLost extends Exception {
    private static final long serialVersionUID = 1;

    /** Who is to blame. */
    public enum Blame {
        /** This connection's work: it took too long. */
        OWN,
        /** Other work of the same worker. */
        OTHERS,
        /** Nobody knows: the worker died by itself. */
        UNKNOWN,
        /** No work: all workers are being closed. */
        CLOSING
    }

    private final Blame blame;

    LineLost(Blame blame, Throwable cause) {
        super("the script worker is gone: " + blame, cause);
        this.blame = blame;
    }

    public Blame blame() {
        return blame;
    }
}
