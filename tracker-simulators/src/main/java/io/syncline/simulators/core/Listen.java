package io.syncline.simulators.core;

/**
 * Where a simulator listens. Port 0 takes a free one; {@code publicHost} is the name others reach it by, used in the
 * links it hands out.
 */
public record Listen(String bind, int port, String publicHost) {
    public Listen {
        if (port < 0 || port > 65535) throw new IllegalArgumentException("no port: " + port);
    }

    /** Reachable from this machine only. */
    public static Listen local(int port) {
        return new Listen("127.0.0.1", port, "127.0.0.1");
    }
}
