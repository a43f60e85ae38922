package io.syncline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker with its own controller inside this JVM, reachable on the loopback interface only. Topics are never created
 * by writing to them. A broker on a data folder keeps its topics, records and offsets over restarts.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final int ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final int port;
    private final Path folder;
    private final boolean temporary;

    private KafkaBroker(KafkaRaftServer server, int port, Path folder, boolean temporary) {
        this.server = server;
        this.port = port;
        this.folder = folder;
        this.temporary = temporary;
    }

    /** Starts an empty broker on a free port; {@link #close()} deletes its data. */
    public static KafkaBroker temporary() {
        return start(Folders.temporary("syncline-kafka"), 0, true);
    }

    /** Starts a broker on this folder; port 0 takes a free one. Returns when clients can connect. */
    public static KafkaBroker in(Path dataFolder, int port) {
        return start(Folders.created(dataFolder), port, false);
    }

    private static KafkaBroker start(Path folder, int port, boolean temporary) {
        format(folder);
        for (int attempt = 1; ; attempt++) {
            int listener = port == 0 ? FreePort.next() : port;
            try {
                return new KafkaBroker(started(folder, listener), listener, folder, temporary);
            } catch (RuntimeException e) {
                if (port != 0 || attempt == ATTEMPTS)
                    throw new StackException("Kafka does not start on port " + listener + " with " + folder, e);
            }
        }
    }

    private static KafkaRaftServer started(Path folder, int port) {
        var settings = BrokerProperties.of(folder, port, FreePort.next());
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    private static void format(Path folder) {
        if (Files.exists(folder.resolve("meta.properties"))) return;
        try {
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new StackException("cannot format " + folder + " for Kafka", e);
        }
    }

    public int port() {
        return port;
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker, waits until its files are closed, and deletes a temporary one's data. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        if (temporary) Folders.delete(folder);
    }

    /** Runs a broker as a process: {@code KafkaBroker FOLDER PORT}, until stopped or standard input ends. */
    public static void main(String[] args) {
        var broker = in(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-kafka"));
        ParentWatch.exitWhenInputEnds();
        new ReadyLine("kafka", broker.port()).print();
    }
}
