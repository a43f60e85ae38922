package io.syncline.rules.outbox;

import io.smallrye.mutiny.Uni;
import io.syncline.hub.HubJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The table of records that are committed but perhaps not appended yet. */
@ApplicationScoped
public class OutboxRepository {
    private final DatabaseClient database;

    public OutboxRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Adds a record inside a transaction; the new row is added to {@code rows} when it is there. */
    public static Uni<Void> insert(Mutiny.StatelessSession session, OutboxRecord record, List<OutboxRow> rows) {
        String payload = HubJson.text(record.message());
        return session.createNativeQuery(
                        "insert into {h-schema}outbox (topic, key, payload) values (?1, ?2, ?3) returning id",
                        Long.class)
                .setParameter(1, record.topic())
                .setParameter(2, record.key())
                .setParameter(3, payload)
                .getSingleResult()
                .invoke(id -> rows.add(
                        new OutboxRow(id, record.topic(), record.key(), payload.getBytes(StandardCharsets.UTF_8))))
                .replaceWithVoid();
    }

    /** Adds records in a transaction of their own. */
    public List<OutboxRow> insert(List<OutboxRecord> records) {
        List<OutboxRow> rows = new ArrayList<>();
        database.await(session -> {
            Uni<Void> done = Uni.createFrom().voidItem();
            for (OutboxRecord record : records) done = done.chain(() -> insert(session, record, rows));
            return done;
        });
        return rows;
    }

    /** Everything that is still there, oldest first. */
    public List<OutboxRow> all() {
        return database
                .await(session -> session.createNativeQuery(
                                "select id, topic, key, payload from {h-schema}outbox order by id", Object[].class)
                        .getResultList())
                .stream()
                .map(row -> new OutboxRow(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        ((String) row[3]).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Forgets records that are appended. */
    public void delete(List<Long> ids) {
        database.await(session -> session.createNativeQuery("delete from {h-schema}outbox where id = any(?1)")
                .setParameter(1, ids.toArray(Long[]::new))
                .executeUpdate());
    }
}
