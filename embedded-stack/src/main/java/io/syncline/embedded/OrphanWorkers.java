package io.syncline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Workers of a PostgreSQL server that was killed. They end by themselves, but not at once, and as long as one lives no server starts
 * on their folder.
 */
final class OrphanWorkers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration STEP = Duration.ofMillis(50);

    private OrphanWorkers() {}

    /** Returns when none works on this folder, or after a while; where the system has no {@code /proc}, at once. */
    static void awaitEnd(Path dataFolder) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && anyOn(dataFolder)) pause();
    }

    private static boolean anyOn(Path dataFolder) {
        return ProcessHandle.allProcesses()
                .anyMatch(process -> workingFolder(process).equals(dataFolder));
    }

    /** A server and its workers stand in the folder they serve. */
    private static Path workingFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
        } catch (IOException e) {
            return Path.of("");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while PostgreSQL of an earlier run ends", e);
        }
    }
}
