package io.syncline.connection.trigger;

import io.smallrye.mutiny.Uni;
import io.syncline.hub.id.ConnectionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps triggers, always within the caller's session. */
@ApplicationScoped
public class TriggerRepository {

    /** All triggers of a connection, the oldest first. */
    public Uni<List<TriggerView>> of(Mutiny.Session session, ConnectionId connection) {
        return session.createSelectionQuery(
                        "from TriggerEntity where connectionId = :c order by createdAt, id", TriggerEntity.class)
                .setParameter("c", connection.value())
                .getResultList()
                .map(rows -> rows.stream().map(TriggerEntity::trigger).toList());
    }

    Uni<Optional<TriggerEntity>> find(Mutiny.Session session, ConnectionId connection, String id) {
        return session.find(TriggerEntity.class, id)
                .map(row -> Optional.ofNullable(row).filter(found -> found.of(connection)));
    }
}
