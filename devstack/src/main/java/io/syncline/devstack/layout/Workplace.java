package io.syncline.devstack.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that holds everything a running system writes: data, logs, process ids, secrets. */
public record Workplace(Path root) {
    public Workplace {
        root = root.toAbsolutePath().normalize();
    }

    public Path data(String part) {
        return folder("data").resolve(part);
    }

    public Path log(String part) {
        return folder("logs").resolve(part + ".log");
    }

    public Path pidFile(String part) {
        return folder("run").resolve(part + ".pid");
    }

    /** Exists while the system is up and ready. */
    public Path readyFile() {
        return folder("run").resolve("ready");
    }

    public Secrets secrets() {
        return Secrets.in(secretsFile());
    }

    /** The secret that signs the webhooks of a sample instance; the same at every call. */
    public String webhookSecret(String instance) {
        return Secrets.webhookSecret(secretsFile(), instance);
    }

    /** The ports of the system that runs, or ran last, here. */
    public Optional<Ports> ports() {
        return Ports.from(PropertiesFile.read(portsFile()));
    }

    public void remember(Ports ports) {
        PropertiesFile.write(portsFile(), ports.asProperties());
    }

    /** Deletes the folder with all it holds. */
    public void delete() {
        if (!Files.exists(root)) return;
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + root, e);
        }
    }

    private Path secretsFile() {
        return root.resolve("secrets.properties");
    }

    private Path portsFile() {
        return folder("run").resolve("ports.properties");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + root.resolve(name), e);
        }
    }
}
