package io.syncline.connection.overview;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.syncline.connection.lifecycle.Connection;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.connection.outbox.OutboxRepository;
import io.syncline.hub.Topics;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConnectionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Publishes figures of connections, lanes and the outbox as metrics, renewed every ten seconds. */
@ApplicationScoped
public class MetricsPublisher {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final ConnectionRepository connections;
    private final OutboxRepository outbox;
    private final FiguresClient figures;
    private final MultiGauge statuses;
    private final MultiGauge lags;
    private final AtomicLong backlog = new AtomicLong();

    public MetricsPublisher(
            ConnectionRepository connections, OutboxRepository outbox, FiguresClient figures, MeterRegistry registry) {
        this.connections = connections;
        this.outbox = outbox;
        this.figures = figures;
        this.statuses = MultiGauge.builder("syncline.connections")
                .description("connections by confirmed status")
                .register(registry);
        this.lags = MultiGauge.builder("syncline.lane.lag")
                .description("replicas that wait in a lane")
                .register(registry);
        Gauge.builder("syncline.outbox.backlog", backlog, AtomicLong::get)
                .description("messages that Kafka has not got yet")
                .register(registry);
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void renew() {
        backlog.set(outbox.waiting().await().atMost(LIMIT));
        List<Connection> all = connections.all().await().atMost(LIMIT);
        statuses.register(
                Stream.of(ConnectionStatus.values()).map(s -> status(s, all)).toList(), true);
        figures.figures()
                .await()
                .atMost(LIMIT)
                .lag()
                .ifPresent(lag ->
                        lags.register(all.stream().flatMap(c -> lanes(c, lag)).toList(), true));
    }

    private static MultiGauge.Row<?> status(ConnectionStatus status, List<Connection> all) {
        long count = all.stream().filter(c -> c.state().status() == status).count();
        return MultiGauge.Row.of(Tags.of("status", status.name()), count);
    }

    private static Stream<MultiGauge.Row<?>> lanes(Connection c, Map<String, Long> lag) {
        return Stream.of(Side.values())
                .map(side -> MultiGauge.Row.of(
                        Tags.of("connection", c.name(), "side", side.wire()),
                        lag.getOrDefault(Topics.lane(c.id(), side), 0L)));
    }
}
