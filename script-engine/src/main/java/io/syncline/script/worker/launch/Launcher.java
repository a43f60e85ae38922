package io.syncline.script.worker.launch;

import java.io.IOException;

/** Starts workers. Thread-safe. */
public interface Launcher {

    /** Starts one and waits until it can be connected to. Why it cannot start is the message of the {@link IOException}. */
    Launched launch(WorkerKind kind) throws IOException;
}
