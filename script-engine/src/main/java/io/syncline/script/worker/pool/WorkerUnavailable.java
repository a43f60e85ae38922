package io.syncline.script.worker.pool;

/** There is no worker to be had now. Nothing was done; the same may be tried again later. */
public final class WorkerUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WorkerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
