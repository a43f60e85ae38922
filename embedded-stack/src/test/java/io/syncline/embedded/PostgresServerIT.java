package io.syncline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    @TempDir
    Path folder;

    @Test
    void rowsSurviveRestartOnTheSameFolder() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("data"), 0)) {
            execute(server, "create table memory (word text)");
            execute(server, "insert into memory values ('kept')");
        }

        try (var server = PostgresServer.in(folder.resolve("data"), 0)) {
            assertThat(text(server, "select word from memory")).isEqualTo("kept");
        }
    }

    @Test
    void confirmedRowsAreOnDisk() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("data"), 0)) {
            assertThat(text(server, "show fsync")).isEqualTo("on");
            assertThat(text(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(server, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void serverOfKilledRunIsStoppedFirst() throws Exception {
        Path data = folder.resolve("data");
        Process killed = child(data);
        long leftover = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        killed.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(leftover)).isPresent();

        try (var server = PostgresServer.in(data, 0)) {
            assertThat(text(server, "select current_database()")).isEqualTo(PostgresServer.DATABASE);
            assertThat(ProcessHandle.of(leftover)).isEmpty();
        }
    }

    @Test
    void rowsSurviveTheServersViolentDeath() throws Exception {
        Path data = folder.resolve("data");
        try (var server = PostgresServer.in(data, 0)) {
            execute(server, "create table memory (word text)");
        }
        Process parent = child(data);
        ProcessHandle killed = PostgresServer.process(data).orElseThrow();
        try (var connection = PostgresUrls.dataSource(port(data), PostgresServer.DATABASE)
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into memory values ('kept')");
            killed.destroyForcibly();
        }
        parent.destroyForcibly().waitFor();

        try (var server = PostgresServer.in(data, 0)) {
            assertThat(text(server, "select word from memory")).isEqualTo("kept");
        }
    }

    private static int port(Path data) throws Exception {
        return Integer.parseInt(
                Files.readAllLines(data.resolve("postmaster.pid")).get(3).trim());
    }

    @Test
    void temporaryServerServes() throws Exception {
        try (var server = PostgresServer.temporary()) {
            server.ensureDatabase("other");

            assertThat(server.jdbcUrl("other")).isEqualTo("jdbc:postgresql://127.0.0.1:" + server.port() + "/other");
            assertThat(text(server, "show fsync")).isEqualTo("off");
        }
    }

    /** Starts a server in a JVM of its own; returns once it is ready. */
    private Process child(Path data) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresServer.class.getName(),
                        data.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = process.inputReader();
        String line = output.readLine();
        while (line != null && ReadyLine.parse(line).isEmpty()) line = output.readLine();
        assertThat(process.waitFor(0, TimeUnit.SECONDS)).isFalse();
        return process;
    }

    private static void execute(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.dataSource(PostgresServer.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(PostgresServer server, String sql) throws SQLException {
        try (var connection = server.dataSource(PostgresServer.DATABASE).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
