package io.syncline.embedded;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a Quarkus test a real broker and a real database: {@code @QuarkusTestResource(StackTestResource.class)}. All tests of a JVM
 * share one broker and one database server; every start of the application finds an empty broker and a database of its own.
 * {@code -Dsyncline.stack=testcontainers} takes the official images instead, where a docker engine answers.
 */
public final class StackTestResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        TestStack stack = TestStack.shared();
        EmptyBroker.make(stack.bootstrapServers());
        String database = stack.freshDatabase();
        return Map.of(
                "kafka.bootstrap.servers", stack.bootstrapServers(),
                "quarkus.datasource.reactive.url", stack.reactiveUrl(database),
                "quarkus.datasource.jdbc.url", stack.jdbcUrl(database),
                "quarkus.datasource.username", PostgresServer.USER,
                "quarkus.datasource.password", PostgresServer.USER);
    }

    /** Nothing: the stack serves the next test class, too, and ends with the JVM. */
    @Override
    public void stop() {}
}
