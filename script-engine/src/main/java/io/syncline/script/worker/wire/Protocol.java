package io.syncline.script.worker.wire;

import java.io.IOException;

/** The version of what is said: workers of another one are not talked to. */
public final class Protocol {
    /** Raised whenever a message changes. */
    public static final int VERSION = 1;

    private Protocol() {}

    /** Waits for the worker's greeting; another version is an {@link IOException} that names both. */
    public static void greeted(Wire<Message> wire) throws IOException {
        if (!(wire.receive() instanceof Message.Hello hello)) throw new IOException("the worker does not greet");
        if (hello.version() != VERSION)
            throw new IOException("the worker speaks version " + hello.version() + ", not " + VERSION);
    }
}
