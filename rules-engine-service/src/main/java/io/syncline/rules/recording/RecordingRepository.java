package io.syncline.rules.recording;

import io.smallrye.mutiny.Uni;
import io.syncline.hub.HubJson;
import io.syncline.hub.event.Direction;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.rules.outbox.DatabaseClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where recordings are kept. Blocking; never on an event loop. */
@ApplicationScoped
public class RecordingRepository {
    private static final String UPSERT =
            "insert into {h-schema}recording (id, connection, side, direction, at, body) values (?1, ?2, ?3, ?4, ?5, ?6)"
                    + " on conflict (id) do update set at = excluded.at, body = excluded.body";

    private static final String TRIM_NUMBER = "delete from {h-schema}recording where id in (select id from (select id,"
            + " row_number() over (partition by connection, side, direction order by at desc) as place"
            + " from {h-schema}recording) numbered where place > ?1)";

    private final DatabaseClient database;

    public RecordingRepository(DatabaseClient database) {
        this.database = database;
    }

    void add(List<RecordingRow> rows) {
        database.await(session -> {
            Uni<Integer> done = Uni.createFrom().item(0);
            for (RecordingRow row : rows) done = done.chain(() -> add(session, row));
            return done;
        });
    }

    private static Uni<Integer> add(Mutiny.StatelessSession session, RecordingRow row) {
        return session.createNativeQuery(UPSERT)
                .setParameter(1, row.id())
                .setParameter(2, row.connection())
                .setParameter(3, row.side())
                .setParameter(4, row.direction())
                .setParameter(5, row.at())
                .setParameter(6, row.body())
                .executeUpdate();
    }

    /** The newest runs of one side's script, the newest first. */
    public List<Recording> newest(ConnectionId connection, Side side, Direction direction, int limit) {
        return database
                .read(session -> session.createNativeQuery(
                                "select body from {h-schema}recording where connection = ?1 and side = ?2 and direction = ?3"
                                        + " order by at desc, id desc limit ?4",
                                String.class)
                        .setParameter(1, connection.value())
                        .setParameter(2, side.wire())
                        .setParameter(3, direction.name())
                        .setParameter(4, limit)
                        .getResultList())
                .stream()
                .map(body -> HubJson.read(body, Recording.class))
                .toList();
    }

    /** Forgets what is older, and what is more per side and direction; returns how many. */
    int trim(Instant oldest, int most) {
        return database.await(session -> session.createNativeQuery("delete from {h-schema}recording where at < ?1")
                .setParameter(1, oldest)
                .executeUpdate()
                .chain(old -> session.createNativeQuery(TRIM_NUMBER)
                        .setParameter(1, most)
                        .executeUpdate()
                        .map(more -> old + more)));
    }
}
