package io.syncline.connection.mapping;

import io.smallrye.mutiny.Uni;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.MappingTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps mapping tables, always within the caller's session. */
@ApplicationScoped
public class MappingRepository {

    /** The tables of a side; absent when nothing is mapped. */
    public Uni<Optional<MappingTables>> of(Mutiny.Session session, ConnectionId connection, Side side) {
        return rows(session, connection, side).map(rows -> rows.stream()
                .map(MappingEntity::mappings)
                .filter(tables -> !tables.equals(MappingTables.none()))
                .findFirst());
    }

    Uni<Void> save(Mutiny.Session session, ConnectionId connection, Side side, MappingTables tables) {
        return rows(session, connection, side)
                .chain(rows -> rows.isEmpty()
                        ? session.persist(new MappingEntity(connection, side, tables))
                        : Uni.createFrom().voidItem().invoke(() -> rows.getFirst()
                                .take(tables)))
                .chain(session::flush);
    }

    private static Uni<List<MappingEntity>> rows(Mutiny.Session session, ConnectionId connection, Side side) {
        return session.createSelectionQuery(
                        "from MappingEntity where connectionId = :c and side = :s", MappingEntity.class)
                .setParameter("c", connection.value())
                .setParameter("s", side.wire())
                .getResultList();
    }
}
