package io.syncline.script.worker.runner;

import io.syncline.script.worker.launch.WorkerMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a script runner runs.
 *
 * @param port 0 for any that is free
 * @param workers worker processes at a time, of all kinds
 */
record RunnerSettings(int port, Token token, int workers, WorkerMemory memory) {

    /** As the environment says: see docs/configuration.md. */
    static RunnerSettings of(Map<String, String> environment) {
        WorkerMemory usual = WorkerMemory.defaults();
        return new RunnerSettings(
                number(environment, "SCRIPT_RUNNER_PORT", 8085),
                token(environment),
                number(environment, "SCRIPT_RUNNER_WORKERS", 5),
                new WorkerMemory(
                        number(environment, "SCRIPT_RUNNER_HEAP", usual.heap()),
                        number(environment, "SCRIPT_RUNNER_CLASSES", usual.classes())));
    }

    private static Token token(Map<String, String> environment) {
        String file = environment.getOrDefault("SCRIPT_RUNNER_TOKEN_FILE", "");
        if (file.isEmpty()) return new Token(environment.getOrDefault("SCRIPT_RUNNER_TOKEN", ""));
        try {
            return new Token(Files.readString(Path.of(file)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read SCRIPT_RUNNER_TOKEN_FILE", e);
        }
    }

    private static int number(Map<String, String> environment, String name, int usual) {
        String text = environment.getOrDefault(name, "");
        try {
            return text.isEmpty() ? usual : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no number: " + text, e);
        }
    }
}
