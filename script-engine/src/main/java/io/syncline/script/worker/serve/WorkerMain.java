package io.syncline.script.worker.serve;

import io.syncline.hub.HubJson;
import io.syncline.script.worker.wire.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A worker process. Takes its orders from the first line of its standard input, writes {@code ready} once it listens, and ends when
 * its standard input does: it never outlives who started it, even one that was killed.
 */
public final class WorkerMain {
    /** What a worker writes once it listens. */
    public static final String READY = "ready";

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Orders orders = HubJson.read(input.readLine(), Orders.class);
        Thread.ofPlatform().daemon().name("parent").start(() -> endWith(input, Path.of(orders.socket())));
        Bench bench = Bench.of(orders);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(orders.socket()));
            System.out.println(READY);
            System.out.flush();
            while (true) serve(server.accept(), bench);
        }
    }

    /** A thread of the operating system for each connection: allocation can only be measured on those. */
    private static void serve(SocketChannel channel, Bench bench) {
        Thread.ofPlatform().daemon().name("script").start(() -> {
            try (var wire = Wire.of(channel)) {
                new Conversation(wire, bench).hold();
            } catch (IOException e) {
                // The other side went: that is how every conversation ends.
            }
        });
    }

    private static void endWith(BufferedReader input, Path socket) {
        try {
            while (input.read() >= 0) continue;
        } catch (IOException e) {
            // As good as its end.
        } finally {
            tidy(socket);
            Runtime.getRuntime().halt(0);
        }
    }

    /** A parent that was killed leaves its folders behind: the worker's own is removed by the worker. */
    private static void tidy(Path socket) {
        try {
            Files.deleteIfExists(socket);
            Files.deleteIfExists(Path.of("").toAbsolutePath());
            Files.deleteIfExists(socket.getParent());
        } catch (IOException | RuntimeException e) {
            // Nobody is left to be told.
        }
    }
}
