package io.syncline.simulators.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the scripts in {@code src/test/js} with the packages that its lock file names. */
public final class NodeScript {
    /** How a run ended and everything it wrote. */
    public record Run(int exit, String output) {}

    private static final Path DIRECTORY = Path.of("src/test/js").toAbsolutePath();

    private NodeScript() {}

    /** Whether this machine has Node at all. */
    public static boolean available() {
        try {
            return run(List.of("node", "--version")).exit() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Installs the packages unless those of the lock file are there. */
    public static synchronized void install() {
        if (current()) return;
        Run run = run(List.of("npm", "ci", "--no-audit", "--no-fund", "--prefer-offline"));
        if (run.exit() != 0) throw new IllegalStateException("npm ci failed: " + run.output());
    }

    private static boolean current() {
        Path installed = DIRECTORY.resolve("node_modules/.package-lock.json");
        Path wanted = DIRECTORY.resolve("package-lock.json");
        try {
            return Files.exists(installed)
                    && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Run run(String script, String url) {
        return run(List.of("node", script, url));
    }

    private static Run run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(DIRECTORY.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after three minutes: " + command);
            }
            return new Run(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
