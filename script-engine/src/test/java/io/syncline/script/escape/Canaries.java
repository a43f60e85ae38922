package io.syncline.script.escape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Things of the host that a script could read, touch or start; they tell when one did. */
final class Canaries implements AutoCloseable {
    private static final String PROPERTY = "escape.canary";
    private static final String PROPERTY_VALUE = "property-canary-4711";
    private static final String FILE_VALUE = "file-canary-4712";
    private static final String NET_VALUE = "net-canary-4713";
    private static final String STDOUT = "stdout-canary-4714";
    private static final String ESCAPED = "ESCAPED";
    private static final String ENV = "PATH";

    private final Path folder;
    private final ServerSocket socket;
    private final AtomicInteger hits = new AtomicInteger();
    private final PrintStream console = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Properties properties = new Properties();

    Canaries() {
        System.setProperty(PROPERTY, PROPERTY_VALUE);
        try {
            folder = Files.createTempDirectory("escape");
            Files.writeString(file(), FILE_VALUE);
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listener = new Thread(this::listen, "canary-listener");
        listener.setDaemon(true);
        listener.start();
    }

    /** From now on everything is noticed. */
    void watch() {
        properties = (Properties) System.getProperties().clone();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    /** What payloads know of the canaries. */
    Map<String, String> placeholders() {
        return Map.of(
                "dir",
                folder.toString(),
                "file",
                file().toString(),
                "port",
                String.valueOf(socket.getLocalPort()),
                "env",
                ENV,
                "property",
                PROPERTY,
                "stdout",
                STDOUT,
                "escaped",
                "('ESC' + 'APED')");
    }

    /** What must not be in any text that reaches the author. */
    List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(PROPERTY_VALUE, FILE_VALUE, NET_VALUE, ESCAPED));
        Optional.ofNullable(System.getenv(ENV)).ifPresent(secrets::add);
        return secrets;
    }

    /** What was touched since the last time this was asked; everything is as before afterwards. */
    Optional<String> touched() {
        Optional<String> touched = found();
        hits.set(0);
        printed.reset();
        restore();
        return touched;
    }

    private Optional<String> found() {
        if (hits.get() > 0) return Optional.of("a connection was opened");
        if (!filesAsBefore()) return Optional.of("a file was written");
        if (!properties.equals(System.getProperties())) return Optional.of("a system property was changed");
        if (printed.toString(StandardCharsets.UTF_8).contains(STDOUT))
            return Optional.of("the server's log was written");
        if (ProcessHandle.current().children().findAny().isPresent()) return Optional.of("a process was started");
        return Optional.empty();
    }

    private boolean filesAsBefore() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().equals(List.of(file()))
                    && Files.readString(file()).equals(FILE_VALUE);
        } catch (IOException e) {
            return false;
        }
    }

    private void restore() {
        System.getProperties().keySet().removeIf(key -> !properties.containsKey(key));
        System.getProperties().putAll(properties);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) Files.delete(each);
            Files.writeString(file(), FILE_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve("secret.txt");
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                hits.incrementAndGet();
                caller.getOutputStream()
                        .write(("HTTP/1.0 200 OK\r\n\r\n" + NET_VALUE + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        System.setOut(console);
        System.setErr(errors);
        socket.close();
        restore();
        System.clearProperty(PROPERTY);
        Files.delete(file());
        Files.delete(folder);
    }
}
