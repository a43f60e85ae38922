package io.syncline.script.worker.runner;

import io.syncline.script.worker.launch.ChildLauncher;
import io.syncline.script.worker.launch.Launched;
import io.syncline.script.worker.launch.WorkerTools;
import io.syncline.script.worker.wire.Wire;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Asks whoever connects for the token, and starts or connects to workers for those who have it. */
final class Reception implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunnerSettings settings;
    private final WorkerTools tools;
    private final Semaphore places;
    private final Map<String, Launched> workers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("script-runner-clock").factory());

    Reception(RunnerSettings settings, WorkerTools tools) {
        this.settings = settings;
        this.tools = tools;
        this.places = new Semaphore(settings.workers());
    }

    /** Serves a connection until it ends. */
    void receive(SocketChannel channel) {
        try (channel) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            Wire<GateMessage> wire = Wire.of(channel, GateMessage.class, GateMessage.LONGEST);
            ScheduledFuture<?> late = clock.schedule(() -> close(channel), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            GateMessage request = wire.receive();
            late.cancel(false);
            switch (request) {
                case GateMessage.Start start when admitted(start.version(), start.token(), wire) -> start(start, wire);
                case GateMessage.Attach attach
                when admitted(attach.version(), attach.token(), wire) -> attach(attach.worker(), channel, wire);
                default -> {}
            }
        } catch (IOException e) {
            // Whoever connected has gone; a probe does nothing else.
        }
    }

    private boolean admitted(int version, String token, Wire<GateMessage> wire) throws IOException {
        if (!settings.token().admits(token)) wire.send(new GateMessage.Refused("wrong token"));
        else if (version != GateMessage.VERSION)
            wire.send(new GateMessage.Refused("the runner speaks version " + GateMessage.VERSION + ", not " + version));
        else return true;
        return false;
    }

    /** The worker lives as long as the connection it was asked for on. */
    private void start(GateMessage.Start start, Wire<GateMessage> wire) throws IOException {
        if (!places.tryAcquire()) {
            wire.send(
                    new GateMessage.Refused("the runner has no room for more than " + settings.workers() + " workers"));
            return;
        }
        String id = UUID.randomUUID().toString();
        try {
            Launched worker = new ChildLauncher(tools, start.limits(), settings.memory()).launch(start.kind());
            workers.put(id, worker);
            worker.whenEnded(() -> close(wire));
            wire.send(new GateMessage.Started(id));
            wire.receive();
        } finally {
            Optional.ofNullable(workers.remove(id)).ifPresent(Launched::kill);
            places.release();
        }
    }

    private void attach(String id, SocketChannel channel, Wire<GateMessage> wire) throws IOException {
        Launched worker = workers.get(id);
        if (worker == null) {
            wire.send(new GateMessage.Refused("there is no such worker"));
            return;
        }
        try (SocketChannel inside = worker.connect()) {
            wire.send(new GateMessage.Attached());
            Relay.between(channel, inside);
        }
    }

    private static void close(AutoCloseable connection) {
        try {
            connection.close();
        } catch (Exception e) {
            // Closed enough.
        }
    }

    /** Ends all workers. */
    @Override
    public void close() {
        clock.shutdownNow();
        workers.values().forEach(Launched::kill);
    }
}
