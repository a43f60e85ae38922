package io.syncline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The database server an earlier run left behind when it was killed: its data folder names it in {@code postmaster.pid}, and
 * no second server may open that folder.
 */
final class LeftoverPostmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftoverPostmaster() {}

    /** Stops the server that holds this folder, first politely, then at once; returns its process id if there was one. */
    static Optional<Long> stop(Path dataFolder) {
        Optional<ProcessHandle> found = find(dataFolder);
        found.ifPresent(LeftoverPostmaster::end);
        if (found.isEmpty()) forgetReusedId(dataFolder);
        return found.map(ProcessHandle::pid);
    }

    /** The server that runs on this folder. */
    static Optional<ProcessHandle> find(Path dataFolder) {
        return named(dataFolder).filter(process -> serves(process, dataFolder));
    }

    /**
     * PostgreSQL refuses to start when the id in the file belongs to anything alive, as happens after a reboot. A dead id stays in
     * the file: with it PostgreSQL makes sure that no worker of the dead server still writes.
     */
    private static void forgetReusedId(Path dataFolder) {
        if (named(dataFolder).isPresent()) pidFile(dataFolder).toFile().delete();
    }

    private static Optional<ProcessHandle> named(Path dataFolder) {
        return pid(pidFile(dataFolder)).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    private static Path pidFile(Path dataFolder) {
        return dataFolder.resolve("postmaster.pid");
    }

    private static Optional<Long> pid(Path pidFile) {
        try {
            List<String> lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.of();
            return lines.stream().findFirst().map(String::trim).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Process ids are reused: only a server started on this very folder is ours. */
    private static boolean serves(ProcessHandle process, Path dataFolder) {
        String folder = dataFolder.toAbsolutePath().normalize().toString();
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres") && line.contains(folder))
                .orElse(false);
    }

    private static void end(ProcessHandle process) {
        signal(process, "INT");
        if (gone(process)) return;
        signal(process, "QUIT");
        if (!gone(process))
            throw new StackException("PostgreSQL of an earlier run does not stop: pid " + process.pid());
    }

    /** SIGINT closes the sessions and stops, SIGQUIT stops at once; Java itself can only send SIGTERM, which waits for clients. */
    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new StackException("cannot signal PostgreSQL of an earlier run: pid " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean gone(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return !process.isAlive();
        }
    }
}
