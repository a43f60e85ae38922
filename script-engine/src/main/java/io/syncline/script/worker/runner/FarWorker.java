package io.syncline.script.worker.runner;

import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.launch.Launched;
import io.syncline.script.worker.launch.WorkerKind;
import io.syncline.script.worker.wire.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A worker that a script runner has started. Closing the connection it was asked for on is what ends it. */
final class FarWorker implements Launched {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** The runner may need to start a process first. */
    private static final Duration ANSWER = Duration.ofSeconds(40);

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
            channel.socket().connect(runner, (int) CONNECT.toMillis());
            return channel;
        } catch (IOException e) {
            channel.close();
            throw new IOException("cannot reach the script runner at " + runner, e);
        }
    }

    private static Wire<GateMessage> gate(SocketChannel channel) {
        return Wire.of(channel, GateMessage.class, GateMessage.LONGEST);
    }

    /** A runner that does not answer is given up. */
    private static GateMessage asked(Wire<GateMessage> wire, GateMessage request) throws IOException {
        Executor later = CompletableFuture.delayedExecutor(ANSWER.toSeconds(), TimeUnit.SECONDS);
        CompletableFuture<Void> late = CompletableFuture.runAsync(() -> close(wire), later);
        try {
            wire.send(request);
            return wire.receive();
        } finally {
            late.cancel(false);
        }
    }

    private static void close(Wire<GateMessage> wire) {
        try {
            wire.close();
        } catch (IOException e) {
            // Then it is closed already.
        }
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
        close(life);
    }
}
