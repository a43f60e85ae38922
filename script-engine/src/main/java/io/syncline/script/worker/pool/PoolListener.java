package io.syncline.script.worker.pool;

import io.syncline.script.worker.launch.WorkerKind;
import java.time.Duration;

/** Learns of workers that come and go. Called on any thread; must not block. */
public interface PoolListener {

    /** A worker was started. @param took until it could be used */
    void started(WorkerKind kind, Duration took);

    void ended(WorkerKind kind, WorkerEnd end);
}
