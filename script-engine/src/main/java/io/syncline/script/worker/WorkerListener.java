package io.syncline.script.worker;

import io.syncline.script.ScriptKind;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.pool.PoolListener;
import io.syncline.script.worker.pool.WorkerEnd;
import java.time.Duration;

/** Learns what becomes of workers and of what they do: for metrics. Called on any thread; must not block. */
public interface WorkerListener extends PoolListener {

    /** A run has ended. @param took waiting for a worker and for the tracker included */
    void ran(ScriptKind script, RunEnd end, Duration took);

    /** A script was compiled or turned down. */
    void compiled(ScriptKind script, boolean good, Duration took);

    /** A run lost its worker through no fault of its own and begins again. */
    void repeated(ScriptKind script);

    /** Nobody wants to know. */
    static WorkerListener none() {
        return new WorkerListener() {
            @Override
            public void ran(ScriptKind script, RunEnd end, Duration took) {}

            @Override
            public void compiled(ScriptKind script, boolean good, Duration took) {}

            @Override
            public void repeated(ScriptKind script) {}

            @Override
            public void started(WorkerKind kind, Duration took) {}

            @Override
            public void ended(WorkerKind kind, WorkerEnd end) {}
        };
    }
}
