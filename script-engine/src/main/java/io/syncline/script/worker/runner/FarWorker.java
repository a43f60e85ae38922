package io.syncline.script.worker.runner;

import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.launch.Launched;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;

/** A worker that a script runner has started. Closing the connection it was asked for on is what ends it. */
final class FarWorker implements Launched {
    private final InetSocketAddress runner;
    private final Token token;
    private final String id;
    private final Wire<GateMessage> life;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    private FarWorker(InetSocketAddress runner, Token token, String id, Wire<GateMessage> life) {
        this.runner = runner;
        this.token = token;
        this.id = id;
        this.life = life;
        Thread.ofVirtual().name("script-worker-life").start(this::watch);
    }

    static FarWorker started(InetSocketAddress runner, Token token, WorkerKind kind, ScriptLimits limits)
            throws IOException {
        Wire<GateMessage> wire = gate(connected(runner));
        try {
            return switch (asked(wire, new GateMessage.Start(GateMessage.VERSION, token.text(), kind, limits))) {
                case GateMessage.Started started -> new FarWorker(runner, token, started.worker(), wire);
                case GateMessage.Refused refused ->
                    throw new IOException("the script runner refused: " + refused.why());
                case GateMessage other -> throw new IOException("the script runner said " + other);
            };
        } catch (IOException e) {
            wire.close();
            throw e;
        }
    }

    @Override
    public SocketChannel connect() throws IOException {
        SocketChannel channel = connected(runner);
        GateMessage answer = asked(gate(channel), new GateMessage.Attach(GateMessage.VERSION, token.text(), id));
        if (answer instanceof GateMessage.Attached) return channel;
        channel.close();
        throw new IOException("the script runner said " + answer);
    }

    private static SocketChannel connected(InetSocketAddress runner) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            channel.connect(runner);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw new IOException("cannot reach the script runner at " + runner, e);
        }
    }

    private static Wire<GateMessage> gate(SocketChannel channel) {
        return Wire.of(channel, GateMessage.class, GateMessage.LONGEST);
    }

    private static GateMessage asked(Wire<GateMessage> wire, GateMessage request) throws IOException {
        wire.send(request);
        return wire.receive();
    }

    /** The runner says nothing more on this connection but its end. */
    private void watch() {
        try {
            life.receive();
        } catch (IOException e) {
            // That was it.
        } finally {
            kill();
        }
    }

    @Override
    public boolean alive() {
        return !ended.isDone();
    }

    @Override
    public void whenEnded(Runnable listener) {
        ended.thenRun(listener);
    }

    @Override
    public void kill() {
        ended.complete(null);
        try {
            life.close();
        } catch (IOException e) {
            // Then it is closed already.
        }
    }
}
