package io.syncline.rules.twin;

import io.smallrye.mutiny.Uni;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.twin.ConnectionCounts;
import io.syncline.rules.outbox.DatabaseClient;
import io.syncline.rules.outbox.OutboxRecord;
import io.syncline.rules.outbox.OutboxRepository;
import io.syncline.rules.outbox.OutboxRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where twins, their traces and the outbox are kept. Every method blocks its (virtual) thread until the database has answered;
 * never call it on an event loop.
 */
@ApplicationScoped
public class TwinRepository {
    private static final String LIVE = " and t.state in ('SENT', 'CREATING', 'LINKED')";

    private final DatabaseClient database;

    public TwinRepository(DatabaseClient database) {
        this.database = database;
    }

    /** The twin of this key. */
    public Optional<Twin> find(TwinKey key) {
        return one("from TwinEntity t where t.id = ?1", TwinEntity.id(key));
    }

    /** The twin of this key, with whether it is stopped: one round trip for what every piece of work asks first. */
    public Optional<Found> look(TwinKey key) {
        String hql =
                "select t, (select count(*) from ParkedEntity p where p.twin = t.id) from TwinEntity t where t.id = ?1";
        return database.read(session -> session.createSelectionQuery(hql, Object[].class)
                .setParameter(1, TwinEntity.id(key))
                .getResultList()
                .chain(rows -> found(session, rows)));
    }

    /** The key of the live twin of a local entity. */
    public Optional<TwinKey> keyOf(ConnectionId connection, Side side, String entityId) {
        return database
                .read(session -> session.createSelectionQuery(
                                "select t.twin from TwinEntity t where t.connection = ?1 and t.side = ?2 and t.localId = ?3"
                                        + LIVE,
                                String.class)
                        .setParameter(1, connection.value())
                        .setParameter(2, side.wire())
                        .setParameter(3, entityId)
                        .getResultList())
                .stream()
                .findFirst()
                .map(twin -> new TwinKey(new TwinId(twin), side));
    }

    /** The live twin of a local entity. */
    public Optional<Twin> byLocal(ConnectionId connection, Side side, String entityId) {
        return one(
                "from TwinEntity t where t.connection = ?1 and t.side = ?2 and t.localId = ?3" + LIVE,
                connection.value(),
                side.wire(),
                entityId);
    }

    /** The live twin of a remote entity. */
    public Optional<Twin> byRemote(ConnectionId connection, Side side, String entityId) {
        return one(
                "from TwinEntity t where t.connection = ?1 and t.side = ?2 and t.remoteId = ?3" + LIVE,
                connection.value(),
                side.wire(),
                entityId);
    }

    /** All twins with this key on either end; of one connection or, with empty, of all. */
    public List<Twin> byKey(String entityKey, Optional<ConnectionId> connection) {
        return many(
                "from TwinEntity t where (t.localKey = ?1 or t.remoteKey = ?1) and t.connection like ?2 order by t.id",
                entityKey,
                connection.map(ConnectionId::value).orElse("%"));
    }

    /** Whether this entity was in sync before and the pair was ended, by a person, a rule or the other side's removal. */
    public boolean ended(ConnectionId connection, Side side, String entityId) {
        return one(
                        "from TwinEntity t where t.connection = ?1 and t.side = ?2 and t.localId = ?3"
                                + " and t.state in ('UNLINKED', 'REMOTE_REMOVED')",
                        connection.value(),
                        side.wire(),
                        entityId)
                .isPresent();
    }

    /** Whether an entity is being created on this side by an attempt younger than {@code since}; a parked attempt has ended. */
    public boolean creating(ConnectionId connection, Side side, Instant since) {
        return database.read(session -> session.createSelectionQuery(
                                "select count(*) from TwinEntity t where t.connection = ?1 and t.side = ?2"
                                        + " and t.state = 'CREATING' and t.localId is null and t.intentAt > ?3"
                                        + " and not exists (select 1 from ParkedEntity p where p.twin = t.id)",
                                Long.class)
                        .setParameter(1, connection.value())
                        .setParameter(2, side.wire())
                        .setParameter(3, since)
                        .getSingleResult())
                > 0;
    }

    /** How many pairs and parked twins each connection has. */
    public List<ConnectionCounts> counts() {
        String sql = "select t.connection, count(distinct t.twin) filter (where t.state in ('SENT','LINKED')),"
                + " count(distinct p.twin) filter (where p.awaits is null and p.failure is not null) from {h-schema}twin t left join {h-schema}parked p on p.twin = t.id group by t.connection";
        return database
                .await(session -> session.createNativeQuery(sql, Object[].class).getResultList())
                .stream()
                .map(row -> new ConnectionCounts(
                        new ConnectionId((String) row[0]),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue()))
                .toList();
    }

    /**
     * Saves a twin with its traces and, in the same transaction, what is to be told of it. A twin that somebody else changed
     * since it was read is a {@link jakarta.persistence.OptimisticLockException}.
     *
     * @param traces whether the traces changed too
     * @return the twin as saved, and the outbox rows in order
     */
    public Saved save(Twin twin, boolean traces, List<OutboxRecord> records) {
        TwinEntity row = TwinEntity.of(twin);
        List<OutboxRow> rows = new ArrayList<>();
        database.await(session -> {
            Uni<Void> saved = twin.unsaved() ? session.insert(row) : session.update(row);
            if (traces) saved = saved.chain(() -> saveTraces(session, row.id, twin.traces()));
            for (OutboxRecord record : records)
                saved = saved.chain(() -> OutboxRepository.insert(session, record, rows));
            return saved;
        });
        return new Saved(twin.saved(row.version), rows);
    }

    private static Uni<Void> saveTraces(Mutiny.StatelessSession session, String twin, List<Trace> traces) {
        Uni<Integer> done = session.createNativeQuery(
                        "delete from {h-schema}trace where twin = ?1 and kind || local_id <> all(?2)")
                .setParameter(1, twin)
                .setParameter(
                        2, traces.stream().map(t -> t.kind() + t.localId()).toArray(String[]::new))
                .executeUpdate();
        for (Trace trace : traces) {
            done = done.chain(() -> session.createNativeQuery(
                            "insert into {h-schema}trace (twin, kind, local_id, remote_id) values (?1, ?2, ?3, ?4)"
                                    + " on conflict (twin, kind, local_id) do update set remote_id = excluded.remote_id")
                    .setParameter(1, twin)
                    .setParameter(2, trace.kind().name())
                    .setParameter(3, trace.localId())
                    .setParameter(4, trace.remoteId())
                    .executeUpdate());
        }
        return done.replaceWithVoid();
    }

    private Optional<Twin> one(String hql, Object... parameters) {
        return many(hql, parameters).stream().findFirst();
    }

    private List<Twin> many(String hql, Object... parameters) {
        return database.read(session -> {
            Mutiny.SelectionQuery<TwinEntity> query = session.createSelectionQuery(hql, TwinEntity.class);
            for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
            return query.getResultList().chain(rows -> withTraces(session, rows));
        });
    }

    private static Uni<Optional<Found>> found(Mutiny.StatelessSession session, List<Object[]> rows) {
        if (rows.isEmpty()) return Uni.createFrom().item(Optional.empty());
        Object[] row = rows.getFirst();
        boolean stopped = ((Number) row[1]).longValue() > 0;
        return withTraces(session, List.of((TwinEntity) row[0]))
                .map(twins -> Optional.of(new Found(twins.getFirst(), stopped)));
    }

    private static Uni<List<Twin>> withTraces(Mutiny.StatelessSession session, List<TwinEntity> rows) {
        if (rows.stream().allMatch(row -> row.traces == 0)) {
            return Uni.createFrom()
                    .item(rows.stream().map(row -> row.twin(List.of())).toList());
        }
        return session.createNativeQuery(
                        "select twin, kind, local_id, remote_id from {h-schema}trace where twin = any(?1) order by local_id",
                        Object[].class)
                .setParameter(1, rows.stream().map(row -> row.id).toArray(String[]::new))
                .getResultList()
                .map(found -> rows.stream()
                        .map(row -> row.twin(traces(row.id, found)))
                        .toList());
    }

    private static List<Trace> traces(String twin, List<Object[]> found) {
        return found.stream()
                .filter(trace -> trace[0].equals(twin))
                .map(trace -> new Trace(TraceKind.valueOf((String) trace[1]), (String) trace[2], (String) trace[3]))
                .toList();
    }
}
