package io.syncline.rules.start;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.syncline.rules.lane.LaneConsumer;
import io.syncline.rules.outbox.OutboxPublisher;
import io.syncline.rules.park.AwaitedConsumer;
import io.syncline.rules.script.RuleScripts;
import io.syncline.rules.script.WorkerPatience;
import io.syncline.rules.state.StateTopicsConsumer;
import io.syncline.rules.work.DatabaseRetryClient;
import io.syncline.rules.work.Patience;
import io.syncline.service.kafka.TopicAdminClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Starts reading state, then lanes; nothing is processed before all connections are known. Stops in the opposite order. */
@ApplicationScoped
public class StartConfig {
    private final StateTopicsConsumer state;
    private final LaneConsumer lanes;
    private final AwaitedConsumer awaited;
    private final OutboxPublisher outbox;
    private final Patience patience;
    private final DatabaseRetryClient persistence;
    private final CountDownLatch open = new CountDownLatch(1);

    public StartConfig(
            StateTopicsConsumer state,
            LaneConsumer lanes,
            AwaitedConsumer awaited,
            OutboxPublisher outbox,
            Patience patience,
            DatabaseRetryClient persistence) {
        this.state = state;
        this.lanes = lanes;
        this.awaited = awaited;
        this.outbox = outbox;
        this.patience = patience;
        this.persistence = persistence;
    }

    void start(@Observes StartupEvent event, TopicAdminClient topics, RuleScripts scripts) {
        topics.provisionFixed();
        state.onConnection(id -> {
            if (state.connection(id).isEmpty()) scripts.forget(id);
        });
        state.start();
        Thread.ofVirtual().name("start").start(this::open);
    }

    private void open() {
        outbox.appendLeftOvers();
        while (!state.caughtUp()) LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        awaited.start();
        lanes.start();
        open.countDown();
    }

    /** Waits until all connections are known. */
    public void awaitOpen() throws InterruptedException {
        open.await();
    }

    void stop(@Observes ShutdownEvent event, WorkerPatience workers) throws InterruptedException {
        patience.stop();
        workers.stop();
        persistence.stop();
        lanes.stop();
    }

    /** Whether all connections are known. */
    public boolean opened() {
        return open.getCount() == 0;
    }
}
