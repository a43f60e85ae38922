package io.syncline.embedded;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How a local PostgreSQL is addressed, and databases created, knowing only its port. */
final class PostgresUrls {
    private static final String MAINTENANCE = "postgres";

    private PostgresUrls() {}

    static String reactive(int port, String database) {
        return "postgresql://127.0.0.1:" + port + "/" + database;
    }

    static DataSource dataSource(int port, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(PostgresServer.USER);
        source.setPassword(PostgresServer.USER);
        return source;
    }

    static void ensureDatabase(int port, String database) throws SQLException {
        if (!database.matches("[a-z][a-z0-9_]{0,62}"))
            throw new IllegalArgumentException("not a database name: '" + database + "'");
        try (Connection connection = dataSource(port, MAINTENANCE).getConnection()) {
            if (!exists(connection, database)) create(connection, database);
        }
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void create(Connection connection, String database) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + database);
        }
    }
}
