package io.syncline.embedded;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The official images of broker and database server, started by Testcontainers where a docker engine answers. */
final class ContainerStack {
    private static final String KAFKA = "apache/kafka:4.1.1";
    private static final String POSTGRES = "postgres:18";

    private ContainerStack() {}

    static TestStack start() {
        if (!DockerClientFactory.instance().isDockerAvailable())
            throw new StackException("-D" + TestStack.CHOICE + "=testcontainers needs a docker engine and none answers;"
                    + " start one or leave the option away: the embedded stack needs none");
        return new TestStack(kafka(), postgres());
    }

    /** A broker tells its clients its own address, so the outer port is chosen before the container starts. */
    private static int kafka() {
        int port = FreePort.next();
        var container = new FixedPortContainer(KAFKA, port, 9092)
                .withEnv("KAFKA_NODE_ID", "1")
                .withEnv("KAFKA_PROCESS_ROLES", "broker,controller")
                .withEnv("KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093")
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + port)
                .withEnv("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER")
                .withEnv("KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT")
                .withEnv("KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093")
                .withEnv("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .waitingFor(Wait.forLogMessage(".*Kafka Server started.*", 1));
        container.start();
        return port;
    }

    private static int postgres() {
        int port = FreePort.next();
        var container = new FixedPortContainer(POSTGRES, port, 5432)
                .withEnv("POSTGRES_PASSWORD", PostgresServer.USER)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200")
                .waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*", 2));
        container.start();
        return port;
    }

    /** A container whose port is known before it starts; Testcontainers' own reaper removes it after the JVM. */
    private static final class FixedPortContainer extends GenericContainer<FixedPortContainer> {
        FixedPortContainer(String image, int hostPort, int containerPort) {
            super(image);
            addFixedExposedPort(hostPort, containerPort);
        }
    }
}
