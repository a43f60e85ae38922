package io.syncline.connection.lifecycle;

import io.quarkus.scheduler.Scheduled;
import io.syncline.hub.id.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Stores what lanes confirm: at once when a lane speaks, and every two seconds for what was missed. */
@ApplicationScoped
public class SettleConsumer {
    private static final Logger LOG = Logger.getLogger(SettleConsumer.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ConnectionRepository connections;
    private final LaneConsumer lanes;

    public SettleConsumer(ConnectionRepository connections, LaneConsumer lanes) {
        this.connections = connections;
        this.lanes = lanes;
    }

    /** Starts listening. */
    public void start() {
        lanes.start(this::spoke);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        connections.unsettled().await().atMost(LIMIT).forEach(id -> settle(new ConnectionId(id)));
    }

    private void spoke(ConnectionId connection) {
        try {
            settle(connection);
        } catch (RuntimeException e) {
            LOG.warnf("confirmation waits for the next sweep connection=%s: %s", connection, e);
        }
    }

    private void settle(ConnectionId connection) {
        if (connections.settle(connection, lanes).await().atMost(LIMIT)) {
            LOG.infof("lanes confirm connection=%s", connection);
        }
    }
}
