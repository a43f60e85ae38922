package io.syncline.script.worker.attempt;

/**
 * A run's worker was lost after the run had changed something on its tracker. It was not repeated here; what it did is safe to repeat,
 * so the event as a whole may be tried again.
 */
public final class WorkerLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    WorkerLost(String message, Throwable cause) {
        super(message, cause);
    }
}
