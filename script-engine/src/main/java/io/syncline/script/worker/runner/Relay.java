package io.syncline.script.worker.runner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Carries bytes both ways between two connections, until one of them ends; then both do. */
final class Relay {
    private static final int CHUNK = 64 << 10;

    private Relay() {}

    /** Returns when it is over. */
    static void between(SocketChannel one, SocketChannel other) throws IOException {
        Thread back = Thread.ofVirtual().name("script-runner-relay").start(() -> carry(other, one));
        carry(one, other);
        one.close();
        other.close();
        back.interrupt();
    }

    private static void carry(SocketChannel from, SocketChannel to) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(CHUNK);
        try (from;
                to) {
            while (from.read(bytes.clear()) >= 0) {
                bytes.flip();
                while (bytes.hasRemaining()) to.write(bytes);
            }
        } catch (IOException e) {
            // One side has gone.
        }
    }
}
