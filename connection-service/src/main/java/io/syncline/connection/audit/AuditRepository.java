package io.syncline.connection.audit;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps the audit. */
@ApplicationScoped
public class AuditRepository {
    private final DatabaseClient database;

    public AuditRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Adds an entry to the caller's transaction. */
    public Uni<Void> add(Mutiny.Session session, AuditEntry entry) {
        return session.persist(new AuditEntity(entry));
    }

    /** The newest first. */
    Uni<Page<AuditEntry>> list(PageRequest page) {
        return database.read(session -> session.createSelectionQuery(
                                "from AuditEntity where id < :before order by id desc", AuditEntity.class)
                        .setParameter("before", page.before())
                        .setMaxResults(page.fetch())
                        .getResultList())
                .map(rows -> page.of(rows, row -> Long.toString(row.id())).map(AuditEntity::entry));
    }
}
