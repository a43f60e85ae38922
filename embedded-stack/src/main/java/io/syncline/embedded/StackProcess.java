package io.syncline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A temporary broker and database server together in one child JVM. A child, because a broker must outlive the class loaders
 * that Quarkus closes between test classes, and must not share its libraries. It ends with the JVM that started it.
 */
final class StackProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private StackProcess() {}

    static TestStack start() {
        Path log = Folders.temporary("syncline-stack").resolve("stack.log");
        Process process = launched(log);
        // The hook also keeps the process object alive: collected, it would close the child's input and so end the
        // child.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, log), "stop-embedded-stack"));
        return new TestStack(port("kafka", process, log), port("postgres", process, log));
    }

    private static Process launched(Path log) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StackProcess.class.getName());
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new StackException("cannot start " + command, e);
        }
    }

    private static void stop(Process process, Path log) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(log.getParent());
    }

    private static int port(String part, Process process, Path log) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            Optional<Integer> port = readyPort(part, log);
            if (port.isPresent()) return port.get();
            if (!process.isAlive()) break;
            pause();
        }
        throw new StackException("the embedded " + part + " does not become ready:\n" + text(log));
    }

    private static Optional<Integer> readyPort(String part, Path log) {
        return text(log)
                .lines()
                .flatMap(line -> ReadyLine.parse(line).stream())
                .filter(line -> line.part().equals(part))
                .map(ReadyLine::port)
                .findFirst();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted while the embedded stack starts", e);
        }
    }

    /** The child. */
    public static void main(String[] args) {
        try {
            serve();
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve() {
        var kafka = CompletableFuture.supplyAsync(KafkaBroker::temporary);
        var postgres = PostgresServer.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-postgres"));
        new ReadyLine("postgres", postgres.port()).print();
        KafkaBroker broker = kafka.join();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
        ParentWatch.exitWhenInputEnds();
        new ReadyLine("kafka", broker.port()).print();
    }
}
