package io.syncline.rules.park;

import io.syncline.hub.HubJson;
import io.syncline.hub.event.Direction;
import io.syncline.hub.id.ConnectionId;
import io.syncline.rules.outbox.DatabaseClient;
import io.syncline.rules.twin.TwinKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where parked messages are kept, in order per twin. Blocking: for virtual and worker threads only. */
@ApplicationScoped
public class ParkRepository {
    private static final String FIRST =
            " where not exists (select 1 from ParkedEntity e where e.twin = p.twin and e.seq < p.seq)";

    private static final String AWAITED =
            "select 1 from TwinEntity t where t.connection = p.connection and p.twin like concat('%/', t.side)"
                    + " and (t.remoteId = p.awaits or t.remoteKey = p.awaits) and t.localId is not null"
                    + " and t.state in ('SENT', 'CREATING', 'LINKED')";

    private final DatabaseClient database;

    public ParkRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Whether this side of a twin is stopped. */
    public boolean stopped(TwinKey twin) {
        return !queue(twin, 1).isEmpty();
    }

    /** Queues a message behind all others of its twin. */
    public void add(ParkedMessage parked) {
        database.await(session -> session.insert(ParkedEntity.of(parked)));
    }

    /** Notes why a queued message failed, or what it waits for. */
    public void fail(ParkedMessage parked) {
        String sql = "update {h-schema}parked set failure = ?2, awaits = nullif(?3, '') where id = ?1";
        database.await(session -> session.createNativeQuery(sql)
                .setParameter(1, parked.id())
                .setParameter(2, HubJson.text(parked.failure().orElseThrow()))
                .setParameter(3, parked.awaits().orElse(""))
                .executeUpdate());
    }

    /** Messages that wait for the twin of a remote entity, which is there by now; of one connection or, with empty, of all. */
    public List<ParkedMessage> ripe(Optional<ConnectionId> connection) {
        return list(
                "from ParkedEntity p where p.awaits is not null and p.connection like ?1 and exists (" + AWAITED
                        + ") order by p.seq",
                100_000,
                connection.map(ConnectionId::value).orElse("%"));
    }

    /** Forgets a message. */
    public void remove(String id) {
        database.await(session -> session.createNativeQuery("delete from {h-schema}parked where id = ?1")
                .setParameter(1, id)
                .executeUpdate());
    }

    /** The oldest message of a twin. */
    public Optional<ParkedMessage> first(TwinKey twin) {
        return queue(twin, 1).stream().findFirst();
    }

    /** Whether a twin has a waiting look at its entity already. */
    public boolean outgoingWaits(TwinKey twin) {
        return queue(twin, 10_000).stream().anyMatch(p -> p.direction() == Direction.OUTGOING);
    }

    /** A message by id. */
    public Optional<ParkedMessage> find(String id) {
        return list("from ParkedEntity p where p.id = ?1", 1, id).stream().findFirst();
    }

    /** What stops twins, the first message of each, oldest first, after the one named by {@code cursor}. */
    public List<ParkedMessage> stoppers(Optional<ConnectionId> connection, Optional<String> cursor, int limit) {
        return list(
                "from ParkedEntity p" + FIRST + " and p.connection like ?1"
                        + " and p.seq > coalesce((select c.seq from ParkedEntity c where c.id = ?2), 0) order by p.seq",
                limit,
                connection.map(ConnectionId::value).orElse("%"),
                cursor.orElse(""));
    }

    /** How many messages wait behind the one that stops the twin. */
    public long waiting(TwinKey twin) {
        return Math.max(0, queue(twin, 10_000).size() - 1L);
    }

    private List<ParkedMessage> queue(TwinKey twin, int limit) {
        return list(
                "from ParkedEntity p where p.twin = ?1 order by p.seq",
                limit,
                twin.twin() + "/" + twin.side().wire());
    }

    private List<ParkedMessage> list(String hql, int limit, Object... parameters) {
        return database
                .read(session -> {
                    Mutiny.SelectionQuery<ParkedEntity> query = session.createSelectionQuery(hql, ParkedEntity.class);
                    for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
                    return query.setMaxResults(limit).getResultList();
                })
                .stream()
                .map(ParkedEntity::parked)
                .toList();
    }
}
