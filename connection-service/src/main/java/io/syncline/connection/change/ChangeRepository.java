package io.syncline.connection.change;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.audit.AuditEntry;
import io.syncline.connection.audit.AuditRepository;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.outbox.OutboxPublisher;
import io.syncline.connection.outbox.OutboxRepository;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Commits changes: the rows, the audit and the outgoing messages together, or nothing. */
@ApplicationScoped
public class ChangeRepository {
    private final DatabaseClient database;
    private final AuditRepository audit;
    private final OutboxRepository outbox;
    private final OutboxPublisher publisher;
    private final Clock clock;

    public ChangeRepository(
            DatabaseClient database,
            AuditRepository audit,
            OutboxRepository outbox,
            OutboxPublisher publisher,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * @param who the person
     * @param action what they do, such as {@code connection.activate}
     */
    public <T> Uni<T> commit(String who, String action, Function<Mutiny.Session, Uni<Change<T>>> work) {
        return database.write(session -> work.apply(session)
                        .call(session::flush)
                        .call(change -> audit.add(session, entry(who, action, change)))
                        .call(change -> outbox.add(session, change.messages())))
                .map(Change::answer)
                .onFailure(ChangeRepository::constraint)
                .transform(ChangeRepository::taken)
                .invoke(publisher::wake);
    }

    private AuditEntry entry(String who, String action, Change<?> change) {
        return new AuditEntry(clock.instant(), who, action, change.target(), change.detail());
    }

    private static boolean constraint(Throwable e) {
        return e instanceof ConstraintViolationException;
    }

    /** Two requests at the same moment: the loser finds the name taken, or the thing in use. */
    private static Throwable taken(Throwable e) {
        return ProblemException.conflict("somebody else changed it at the same moment; read it again");
    }
}
