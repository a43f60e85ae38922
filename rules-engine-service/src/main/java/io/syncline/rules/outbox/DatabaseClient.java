package io.syncline.rules.outbox;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs database work and waits for it. For virtual and worker threads only. */
@ApplicationScoped
public class DatabaseClient {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Mutiny.SessionFactory sessions;

    public DatabaseClient(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** Runs the work in one transaction and waits for its result. */
    public <T> T await(Function<Mutiny.StatelessSession, Uni<T>> work) {
        return awaited(() -> sessions.withStatelessTransaction(work::apply));
    }

    /** Runs queries that change nothing, without the two round trips of a transaction. */
    public <T> T read(Function<Mutiny.StatelessSession, Uni<T>> queries) {
        return awaited(() -> sessions.withStatelessSession(queries::apply));
    }

    private static <T> T awaited(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                    () -> work.get().ifNoItem().after(LIMIT).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("database work failed", e);
        }
    }
}
