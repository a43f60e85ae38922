package io.syncline.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A PostgreSQL server as a child process, reachable on the loopback interface as user {@code postgres} with password
 * {@code postgres}. Works for root and for ordinary users. It holds a database {@value #DATABASE}. A server on a data folder keeps
 * its data over restarts and syncs to disk; a temporary one does neither.
 */
public final class PostgresServer implements AutoCloseable {
    /** The database every server has. */
    public static final String DATABASE = "syncline";

    /** User and password alike. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts an empty server on a free port; {@link #close()} deletes its data. */
    public static PostgresServer temporary() {
        return start(settings(Folders.temporary("syncline-postgres"), 0)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off"));
    }

    /** Starts a server on this folder; port 0 takes a free one. A server an earlier run left on the folder is stopped first. */
    public static PostgresServer in(Path dataFolder, int port) {
        Path folder = Folders.created(dataFolder).toAbsolutePath().normalize();
        LeftoverPostmaster.stop(folder);
        OrphanWorkers.awaitEnd(folder);
        return start(durable(settings(folder, port).setCleanDataDirectory(false)));
    }

    /** The server process that runs on this folder, started by whomever. */
    public static Optional<ProcessHandle> process(Path dataFolder) {
        return LeftoverPostmaster.find(dataFolder.toAbsolutePath().normalize());
    }

    /** The library starts every server as for tests: with these it would forget what it had confirmed. */
    private static EmbeddedPostgres.Builder durable(EmbeddedPostgres.Builder builder) {
        return builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    /** Stops the server a killed run left on this folder, if there is one; returns its process id. */
    public static Optional<Long> stopLeftover(Path dataFolder) {
        return LeftoverPostmaster.stop(dataFolder.toAbsolutePath().normalize());
    }

    private static EmbeddedPostgres.Builder settings(Path folder, int port) {
        return EmbeddedPostgres.builder()
                .setPort(port == 0 ? FreePort.next() : port)
                .setDataDirectory(folder)
                .setOverrideWorkingDirectory(PostgresBinaries.folder().toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB");
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder) {
        try {
            var server = new PostgresServer(builder.start());
            server.ensureDatabase(DATABASE);
            return server;
        } catch (IOException e) {
            throw new StackException("PostgreSQL does not start", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The URL of a database for JDBC. */
    public String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    /** The URL of a database for the reactive client. */
    public String reactiveUrl(String database) {
        return PostgresUrls.reactive(port(), database);
    }

    /** A source of connections to a database, each opened anew. */
    public DataSource dataSource(String database) {
        return PostgresUrls.dataSource(port(), database);
    }

    /** Creates the database unless it exists. */
    public void ensureDatabase(String database) {
        try {
            PostgresUrls.ensureDatabase(port(), database);
        } catch (SQLException e) {
            throw new StackException("cannot create the database " + database, e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new StackException("PostgreSQL does not stop", e);
        }
    }

    /** Runs a server as a process: {@code PostgresServer FOLDER PORT}, until stopped or standard input ends. */
    public static void main(String[] args) {
        var server = in(Path.of(args[0]), Integer.parseInt(args[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
        ParentWatch.exitWhenInputEnds();
        new ReadyLine("postgres", server.port()).print();
    }
}
