package io.syncline.script.worker.launch;

import io.syncline.hub.HubJson;
import io.syncline.script.limit.ScriptLimits;
import io.syncline.script.worker.serve.Orders;
import io.syncline.script.worker.serve.WorkerMain;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts workers as children of this process, with the Java that it runs on itself. A child gets no environment, no arguments but its
 * flags, no open file but its standard streams, and an empty folder to be in; it ends when this process does.
 */
public final class ChildLauncher implements Launcher {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final WorkerTools tools;
    private final ScriptLimits limits;
    private final WorkerMemory memory;

    public ChildLauncher(WorkerTools tools, ScriptLimits limits, WorkerMemory memory) {
        this.tools = tools;
        this.limits = limits;
        this.memory = memory;
        PrivateFolder.sweep(
                Path.of(System.getProperty("java.io.tmpdir")),
                pid -> ProcessHandle.of(pid).isPresent(),
                Instant.now());
    }

    @Override
    public Launched launch(WorkerKind kind) throws IOException {
        PrivateFolder folder = PrivateFolder.make();
        try {
            Process process = start(kind, folder);
            process.onExit().thenRun(folder::remove);
            instruct(process, new Orders(tools.of(kind), folder.socket().toString(), limits));
            return new Child(process, folder.socket());
        } catch (IOException | RuntimeException e) {
            folder.remove();
            throw e;
        }
    }

    private Process start(WorkerKind kind, PrivateFolder folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmFlags.of(kind, memory, folder.workplace()));
        command.addAll(List.of("-cp", ClassPath.of(kind, tools.of(kind)), WorkerMain.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File(folder.workplace().toString()));
        builder.environment().clear();
        return builder.redirectErrorStream(true).start();
    }

    private static void instruct(Process process, Orders orders) throws IOException {
        WorkerOutput output = WorkerOutput.of(process.getInputStream());
        try {
            OutputStream input = process.getOutputStream();
            input.write((HubJson.text(orders) + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            // It has ended already; its output tells why.
        }
        try {
            output.awaitReady(PATIENCE);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }
}
