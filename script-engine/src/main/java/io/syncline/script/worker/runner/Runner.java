package io.syncline.script.worker.runner;

import io.syncline.script.worker.launch.WorkerTools;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Semaphore;

/** Takes connections in, each on a thread of its own. */
public final class Runner implements AutoCloseable {
    private static final int CONNECTIONS = 256;

    private final ServerSocketChannel server;
    private final Reception reception;
    private final Semaphore places = new Semaphore(CONNECTIONS);
    private final Thread accepting;

    private Runner(ServerSocketChannel server, Reception reception) {
        this.server = server;
        this.reception = reception;
        this.accepting = Thread.ofPlatform().name("script-runner").start(this::accept);
    }

    static Runner start(RunnerSettings settings, WorkerTools tools) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(settings.port()));
        return new Runner(server, new Reception(settings, tools));
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    void join() throws InterruptedException {
        accepting.join();
    }

    private void accept() {
        try {
            while (true) receive(server.accept());
        } catch (IOException e) {
            // Closed.
        }
    }

    private void receive(SocketChannel channel) throws IOException {
        if (!places.tryAcquire()) {
            channel.close();
            return;
        }
        Thread.ofVirtual().name("script-runner-connection").start(() -> {
            try {
                reception.receive(channel);
            } finally {
                places.release();
            }
        });
    }

    /** Ends the runner and all its workers. */
    @Override
    public void close() throws IOException {
        server.close();
        reception.close();
    }
}
