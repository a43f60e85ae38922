package io.syncline.devstack.command;

import io.syncline.devstack.StackFailure;
import io.syncline.devstack.part.StackPlan;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Starts the supervisor as a process that outlives this one and the terminal. */
final class Detached {
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final StackPlan plan;
    private final List<String> options;

    /** @param options of {@code up}, all but {@code --detach} */
    Detached(StackPlan plan, List<String> options) {
        this.plan = plan;
        this.options = List.copyOf(options);
    }

    /** Returns 0 when the system is ready, 1 when its start failed; what it prints is shown meanwhile. */
    int start() {
        Path log = plan.workplace().log(Supervisor.LABEL);
        try {
            Files.deleteIfExists(log);
            Files.deleteIfExists(plan.workplace().readyFile());
            Process supervisor = new ProcessBuilder(command())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return followed(supervisor, log);
        } catch (IOException e) {
            throw new StackFailure("cannot start the supervisor", e);
        }
    }

    private int followed(Process supervisor, Path log) throws IOException {
        try (var output = Files.newBufferedReader(log)) {
            while (true) {
                boolean done =
                        !supervisor.isAlive() || Files.exists(plan.workplace().readyFile());
                output.lines().forEach(System.out::println);
                if (done) return supervisor.isAlive() ? 0 : 1;
                Thread.sleep(Duration.ofMillis(200));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) command.add(OWN_SESSION.toString());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-D" + Home.ROOT + "=" + plan.checkout().root());
        command.add("-D" + Home.WORKPLACE + "=" + plan.workplace().root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Syncline.class.getName(), "up"));
        command.addAll(options);
        return command;
    }
}
