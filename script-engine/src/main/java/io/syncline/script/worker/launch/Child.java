package io.syncline.script.worker.launch;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A worker that is a child of this process. */
record Child(Process process, Path socket) implements Launched {

    @Override
    public SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(socket));
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public void whenEnded(Runnable listener) {
        process.onExit().thenRun(listener);
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }
}
