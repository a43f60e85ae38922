package io.syncline.embedded;

import java.util.UUID;

/** Where a test finds its broker and its database server; both serve the whole JVM. */
record TestStack(int kafkaPort, int postgresPort) {
    private static final String KAFKA = "syncline.test.kafka.port";
    private static final String POSTGRES = "syncline.test.postgres.port";

    /** Which kind to start: {@code embedded} (the default) or {@code testcontainers}. */
    static final String CHOICE = "syncline.stack";

    /**
     * The one stack of this JVM, started at the first call. The ports are kept as system properties, since Quarkus may load this
     * class several times.
     */
    static TestStack shared() {
        synchronized (System.getProperties()) {
            if (System.getProperty(KAFKA) == null) {
                TestStack started = start(System.getProperty(CHOICE, "embedded"));
                System.setProperty(KAFKA, Integer.toString(started.kafkaPort));
                System.setProperty(POSTGRES, Integer.toString(started.postgresPort));
            }
            return new TestStack(Integer.getInteger(KAFKA), Integer.getInteger(POSTGRES));
        }
    }

    private static TestStack start(String choice) {
        return switch (choice) {
            case "embedded" -> StackProcess.start();
            case "testcontainers" -> ContainerStack.start();
            default ->
                throw new IllegalArgumentException(
                        "-D" + CHOICE + " is 'embedded' or 'testcontainers', not '" + choice + "'");
        };
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    /** Creates a database nobody has used. */
    String freshDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try {
            PostgresUrls.ensureDatabase(postgresPort, name);
            return name;
        } catch (java.sql.SQLException e) {
            throw new StackException("cannot create the database " + name, e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:" + reactiveUrl(database);
    }

    String reactiveUrl(String database) {
        return PostgresUrls.reactive(postgresPort, database);
    }
}
