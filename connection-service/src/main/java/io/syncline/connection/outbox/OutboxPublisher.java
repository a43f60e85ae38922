package io.syncline.connection.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.syncline.hub.HubJson;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.LaneId;
import io.syncline.hub.id.Side;
import io.syncline.service.kafka.RecordPublisher;
import io.syncline.service.kafka.TopicAdminClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Relays the outbox to Kafka, one message after the other, on a thread of its own. Trouble is tried again for ever. */
@ApplicationScoped
public class OutboxPublisher {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final OutboxRepository outbox;
    private final RecordPublisher records;
    private final TopicAdminClient topics;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopped;
    private volatile boolean provisioned;

    public OutboxPublisher(OutboxRepository outbox, RecordPublisher records, TopicAdminClient topics) {
        this.outbox = outbox;
        this.records = records;
        this.topics = topics;
    }

    /** Starts relaying. */
    public void start() {
        Thread.ofPlatform().name("outbox").daemon().start(this::run);
    }

    /** Says that there is something to relay; without it the outbox is looked at every second. */
    public void wake() {
        work.release();
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        wake();
    }

    private void run() {
        while (!stopped) {
            try {
                provisionOnce();
                int relayed = outbox.relay(this::relay).await().atMost(Duration.ofMinutes(2));
                if (relayed == 0) pause();
            } catch (RuntimeException e) {
                LOG.warnf("outbox waits: %s", e.toString());
                pause();
            }
        }
    }

    private void provisionOnce() {
        if (provisioned) return;
        topics.provisionFixed();
        provisioned = true;
    }

    private void pause() {
        try {
            if (work.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) work.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void relay(List<OutboxMessage> messages) {
        messages.forEach(this::relay);
    }

    private void relay(OutboxMessage message) {
        switch (message) {
            case OutboxMessage.Publish m ->
                records.publish(m.topic(), m.key(), HubJson.read(m.json(), Object.class))
                        .toCompletableFuture()
                        .join();
            case OutboxMessage.Remove m ->
                records.remove(m.topic(), m.key()).toCompletableFuture().join();
            case OutboxMessage.ProvisionLanes m -> topics.provisionLanes(m.connection());
            case OutboxMessage.DeleteLanes m -> deleteLanes(m.connection());
        }
    }

    private void deleteLanes(ConnectionId connection) {
        topics.deleteLanes(connection);
        for (Side side : Side.values()) {
            relay(new OutboxMessage.Remove(Topics.LANES, new LaneId(connection, side).key()));
        }
    }
}
