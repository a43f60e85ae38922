package io.syncline.script.worker.launch;

import java.io.IOException;
import java.nio.channels.SocketChannel;

/** A worker that was started. Thread-safe. */
public interface Launched {

    /** A further connection to it. */
    SocketChannel connect() throws IOException;

    /** Whether it may still answer. */
    boolean alive();

    /** Has this called once it has ended, for whatever reason; at once if it has. */
    void whenEnded(Runnable listener);

    /** Ends it at once, whatever it does. Safe to repeat. */
    void kill();
}
