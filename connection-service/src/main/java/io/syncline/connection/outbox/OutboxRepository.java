package io.syncline.connection.outbox;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps messages until they are relayed. */
@ApplicationScoped
public class OutboxRepository {
    /** One relay at a time over all replicas of this service; the number only has to be ours. */
    private static final long RELAY_LOCK = 7_305_114_001L;

    private static final int BATCH = 100;

    private final DatabaseClient database;
    private final Clock clock;

    public OutboxRepository(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds messages to the caller's transaction, in this order. */
    public Uni<Void> add(Mutiny.Session session, Collection<OutboxMessage> messages) {
        return session.persistAll(
                messages.stream().map(m -> new OutboxEntity(m, clock.instant())).toArray());
    }

    /**
     * Takes the oldest messages, hands each to the relay on a worker thread and forgets them once it has returned; a relay that
     * throws leaves all of them. Returns how many there were; 0 also while another replica relays.
     */
    Uni<Integer> relay(Consumer<List<OutboxMessage>> relay) {
        return database.write(session -> locked(session)
                .chain(locked -> locked ? oldest(session) : Uni.createFrom().item(List.<OutboxEntity>of()))
                .call(rows -> onWorker(relay, rows))
                .call(rows -> session.removeAll(rows.toArray()))
                .map(List::size));
    }

    /** How many messages wait. */
    public Uni<Long> waiting() {
        return database.read(session -> session.createSelectionQuery("select count(*) from OutboxEntity", Long.class)
                .getSingleResult());
    }

    private static Uni<Boolean> locked(Mutiny.Session session) {
        return session.createNativeQuery("select pg_try_advisory_xact_lock(" + RELAY_LOCK + ")", Boolean.class)
                .getSingleResult();
    }

    private static Uni<List<OutboxEntity>> oldest(Mutiny.Session session) {
        return session.createSelectionQuery("from OutboxEntity order by id", OutboxEntity.class)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private static Uni<Void> onWorker(Consumer<List<OutboxMessage>> relay, List<OutboxEntity> rows) {
        List<OutboxMessage> messages = rows.stream().map(OutboxEntity::message).toList();
        return DatabaseClient.onWorker(() -> relay.accept(messages));
    }
}
