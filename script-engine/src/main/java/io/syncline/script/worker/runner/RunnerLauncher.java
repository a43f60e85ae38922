package io.syncline.script.worker.runner;

import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.launch.Launched;
import io.syncline.script.worker.launch.Launcher;
import io.syncline.script.worker.launch.WorkerKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** Has workers started by a script runner. Where a name has several addresses, workers are spread over them. */
public final class RunnerLauncher implements Launcher {
    private final String host;
    private final int port;
    private final Token token;
    private final ScriptLimits limits;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param token the runner's; at least 16 characters */
    public RunnerLauncher(String host, int port, String token, ScriptLimits limits) {
        this.host = host;
        this.port = port;
        this.token = new Token(token);
        this.limits = limits;
    }

    @Override
    public Launched launch(WorkerKind kind) throws IOException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        InetAddress address = addresses[Math.floorMod(turn.getAndIncrement(), addresses.length)];
        return FarWorker.started(new InetSocketAddress(address, port), token, kind, limits);
    }
}
