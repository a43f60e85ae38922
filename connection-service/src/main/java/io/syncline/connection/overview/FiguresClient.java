package io.syncline.connection.overview;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.internal.RulesEngineClient;
import io.syncline.connection.lifecycle.Connection;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.twin.ConnectionCounts;
import io.syncline.service.kafka.TopicAdminClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects {@link Figures}; asked often, it asks others at most once a second. Never fails because of them. */
@ApplicationScoped
public class FiguresClient {
    /** The consumer group of the rules engine's lanes. */
    private static final String LANES_GROUP = "syncline-lanes";

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final Uni<Figures> figures;

    public FiguresClient(
            RulesEngineClient engine,
            TopicAdminClient topics,
            ConnectionRepository connections,
            DatabaseClient database) {
        Uni<Optional<Map<ConnectionId, ConnectionCounts>>> counts =
                orAbsent(engine.counts().map(FiguresClient::byConnection));
        Uni<Optional<Map<String, Long>>> lag =
                connections.all().map(FiguresClient::lanes).chain(lanes -> orAbsent(lag(topics, lanes)));
        this.figures = Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().deferred(() -> counts),
                        lag,
                        Uni.createFrom().deferred(() -> lastSync(database)))
                .with(Figures::new)
                .memoize()
                .forFixedDuration(KEPT);
    }

    Uni<Figures> figures() {
        return figures;
    }

    private static Uni<Map<ConnectionId, Instant>> lastSync(DatabaseClient database) {
        return database.read(session -> session.createNativeQuery(
                                "select connection_id, last_sync from connections.connection_activity", Object[].class)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> new ConnectionId((String) row[0]), row -> time(row[1]))));
    }

    private static Instant time(Object column) {
        return column instanceof OffsetDateTime at ? at.toInstant() : (Instant) column;
    }

    private static Uni<Map<String, Long>> lag(TopicAdminClient topics, List<String> lanes) {
        return Uni.createFrom()
                .item(() -> lanes.isEmpty() ? Map.<String, Long>of() : topics.lag(LANES_GROUP, lanes))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static <T> Uni<Optional<T>> orAbsent(Uni<T> figure) {
        return figure.map(Optional::of)
                .ifNoItem()
                .after(LIMIT)
                .recoverWithItem(Optional::<T>empty)
                .onFailure()
                .recoverWithItem(Optional::empty);
    }

    private static List<String> lanes(List<Connection> connections) {
        return connections.stream()
                .flatMap(c -> Stream.of(Side.values()).map(side -> Topics.lane(c.id(), side)))
                .toList();
    }

    private static Map<ConnectionId, ConnectionCounts> byConnection(List<ConnectionCounts> counts) {
        return counts.stream().collect(Collectors.toMap(ConnectionCounts::connection, Function.identity()));
    }
}
