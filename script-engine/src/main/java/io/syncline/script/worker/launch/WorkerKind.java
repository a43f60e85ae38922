package io.syncline.script.worker.launch;

/** What a worker does. */
public enum WorkerKind {
    /** Verifies, loads and runs code. Has no compiler on its class path. */
    RUN,
    /** Compiles. */
    COMPILE
}
