package io.syncline.connection.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps sync events. */
@ApplicationScoped
public class EventRepository {
    private static final Set<Outcome> MOVED = Set.of(Outcome.SENT, Outcome.APPLIED);

    private static final String INSERT = """
            insert into connections.event
            (message_id, connection_id, direction, outcome, local_key, remote_key, at, body)
            values (:id, :connection, :direction, :outcome, :local, :remote, :at, :body)
            on conflict (message_id) do nothing""";

    private static final String TOUCH = """
            insert into connections.connection_activity (connection_id, last_sync) values (:connection, :at)
            on conflict (connection_id) do update
            set last_sync = greatest(connections.connection_activity.last_sync, excluded.last_sync)""";

    private static final String WANTED = """
            from EventEntity where seq < :before and seq > :above
            and (:connection = '' or connectionId = :connection)
            and (:key = '' or localKey = :key or remoteKey = :key)
            and (:direction = '' or direction = :direction)
            and (:status = '' or outcome = :status)""";

    private final DatabaseClient database;

    public EventRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Stores events in one transaction; those that are there already are left alone. */
    Uni<Void> add(List<SyncEvent> events) {
        return database.write(session -> Multi.createFrom()
                .iterable(events)
                .onItem()
                .transformToUniAndConcatenate(event -> add(session, event))
                .onItem()
                .ignoreAsUni());
    }

    /** The newest first. */
    public Uni<Page<SyncEvent>> list(EventFilter filter, PageRequest page) {
        return database.read(session -> wanted(session, filter, " order by seq desc")
                        .setParameter("before", page.before())
                        .setParameter("above", 0L)
                        .setMaxResults(page.fetch())
                        .getResultList())
                .map(rows -> page.of(rows, row -> Long.toString(row.seq())).map(EventEntity::event));
    }

    /** Those after a place in the history, the oldest first. */
    Uni<List<NumberedEvent>> after(EventFilter filter, long seq) {
        return database.read(session -> wanted(session, filter, " order by seq")
                        .setParameter("before", Long.MAX_VALUE)
                        .setParameter("above", seq)
                        .setMaxResults(200)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new NumberedEvent(row.seq(), row.event()))
                        .toList());
    }

    /** The place of the newest event. */
    Uni<Long> newest() {
        return database.read(
                session -> session.createSelectionQuery("select coalesce(max(seq), 0) from EventEntity", Long.class)
                        .getSingleResult());
    }

    Uni<Integer> removeBefore(Instant time) {
        return database.write(session -> session.createMutationQuery("delete from EventEntity where at < :time")
                .setParameter("time", time)
                .executeUpdate());
    }

    private static Mutiny.SelectionQuery<EventEntity> wanted(Mutiny.Session session, EventFilter filter, String order) {
        return session.createSelectionQuery(WANTED + order, EventEntity.class)
                .setParameter(
                        "connection",
                        filter.connection().map(ConnectionId::value).orElse(""))
                .setParameter("key", filter.key().orElse(""))
                .setParameter("direction", filter.direction().map(Enum::name).orElse(""))
                .setParameter("status", filter.status().map(Enum::name).orElse(""));
    }

    private static Uni<Void> add(Mutiny.Session session, SyncEvent event) {
        return session.createNativeQuery(INSERT)
                .setParameter("id", event.head().id())
                .setParameter("connection", event.connection().value())
                .setParameter("direction", event.direction().name())
                .setParameter("outcome", event.outcome().name())
                .setParameter("local", key(event.local()))
                .setParameter("remote", key(event.remote()))
                .setParameter("at", event.head().at())
                .setParameter("body", HubJson.text(event))
                .executeUpdate()
                .chain(() -> touch(session, event));
    }

    private static Uni<Void> touch(Mutiny.Session session, SyncEvent event) {
        if (!MOVED.contains(event.outcome())) return Uni.createFrom().voidItem();
        return session.createNativeQuery(TOUCH)
                .setParameter("connection", event.connection().value())
                .setParameter("at", event.head().at())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** An entity without a key yet is found by nobody: an empty key is as good as none. */
    private static String key(Optional<EntityRef> entity) {
        return entity.map(EntityRef::key).orElse("");
    }
}
