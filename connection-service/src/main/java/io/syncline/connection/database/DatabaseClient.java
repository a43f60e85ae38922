package io.syncline.connection.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Opens sessions. May be called on any thread: the work itself runs on an event loop context of its own, never shared with
 * another session.
 */
@ApplicationScoped
public class DatabaseClient {
    private final Mutiny.SessionFactory factory;
    private final Vertx vertx;

    public DatabaseClient(Mutiny.SessionFactory factory, Vertx vertx) {
        this.factory = factory;
        this.vertx = vertx;
    }

    /** Runs work that only reads. */
    public <T> Uni<T> read(Function<Mutiny.Session, Uni<T>> work) {
        return onOwnContext(Uni.createFrom().deferred(() -> factory.withSession(work)));
    }

    /** Runs work in one transaction: all of it is stored, or, when the work fails, nothing. */
    public <T> Uni<T> write(Function<Mutiny.Session, Uni<T>> work) {
        return onOwnContext(Uni.createFrom().deferred(() -> factory.withTransaction(work)));
    }

    /** Does blocking work on a worker thread in the middle of a session's work, and comes back to the session's context. */
    public static Uni<Void> onWorker(Runnable work) {
        Context own = Vertx.currentContext();
        Uni<Void> done =
                Uni.createFrom().voidItem().invoke(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return own == null ? done : done.emitOn(on(own));
    }

    private <T> Uni<T> onOwnContext(Uni<T> work) {
        Context own = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(own, true);
        Context caller = Vertx.currentContext();
        Uni<T> moved = work.runSubscriptionOn(on(own));
        return caller == null ? moved : moved.emitOn(on(caller));
    }

    private static Executor on(Context context) {
        return task -> context.runOnContext(ignored -> task.run());
    }
}
