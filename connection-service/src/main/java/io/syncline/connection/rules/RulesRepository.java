package io.syncline.connection.rules;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps rules versions and drafts, always within the caller's session. */
@ApplicationScoped
public class RulesRepository {

    /** One version of a side. */
    public Uni<Optional<RulesVersion>> version(
            Mutiny.Session session, ConnectionId connection, Side side, long version) {
        return session.createSelectionQuery(
                        "from RulesVersionEntity where connectionId = :c and side = :s and version = :v",
                        RulesVersionEntity.class)
                .setParameter("c", connection.value())
                .setParameter("s", side.wire())
                .setParameter("v", version)
                .getResultList()
                .map(rows -> rows.stream().map(RulesVersionEntity::rules).findFirst());
    }

    /** Stores a new version. */
    public Uni<Void> publish(Mutiny.Session session, ConnectionId connection, RulesVersion rules) {
        return session.persist(new RulesVersionEntity(connection, rules));
    }

    /** The newest first. */
    Uni<Page<RulesVersion>> versions(Mutiny.Session session, ConnectionId connection, Side side, PageRequest page) {
        return session.createSelectionQuery(
                        "from RulesVersionEntity where connectionId = :c and side = :s and version < :before"
                                + " order by version desc",
                        RulesVersionEntity.class)
                .setParameter("c", connection.value())
                .setParameter("s", side.wire())
                .setParameter("before", page.before())
                .setMaxResults(page.fetch())
                .getResultList()
                .map(rows -> page.of(rows, row -> Long.toString(row.rules().version()))
                        .map(RulesVersionEntity::rules));
    }

    Uni<Optional<RulesDraft>> draft(Mutiny.Session session, ConnectionId connection, Side side) {
        return draftRow(session, connection, side)
                .map(rows -> rows.stream().map(RulesDraftEntity::draft).findFirst());
    }

    Uni<Void> save(Mutiny.Session session, ConnectionId connection, RulesDraft draft) {
        return draftRow(session, connection, draft.side())
                .chain(rows -> rows.isEmpty()
                        ? session.persist(new RulesDraftEntity(connection, draft))
                        : Uni.createFrom().voidItem().invoke(() -> rows.getFirst()
                                .take(draft)));
    }

    Uni<Void> dropDraft(Mutiny.Session session, ConnectionId connection, Side side) {
        return draftRow(session, connection, side).chain(rows -> session.removeAll(rows.toArray()));
    }

    private static Uni<List<RulesDraftEntity>> draftRow(Mutiny.Session session, ConnectionId connection, Side side) {
        return session.createSelectionQuery(
                        "from RulesDraftEntity where connectionId = :c and side = :s", RulesDraftEntity.class)
                .setParameter("c", connection.value())
                .setParameter("s", side.wire())
                .getResultList();
    }
}
