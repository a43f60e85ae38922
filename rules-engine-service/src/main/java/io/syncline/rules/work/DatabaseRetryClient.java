package io.syncline.rules.work;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;

/** Does a unit of work again until the database lets it: somebody else changed the twin meanwhile, or the database is away. */
@ApplicationScoped
public class DatabaseRetryClient {
    private static final Logger LOG = Logger.getLogger(DatabaseRetryClient.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private volatile boolean stopping;

    /** Gives up all repeating. */
    public void stop() {
        stopping = true;
    }

    /** Runs the work from its start until it ends without trouble with the database. */
    public Void lasting(Runnable work) {
        while (true) {
            try {
                work.run();
                return null;
            } catch (RuntimeException e) {
                if (!weather(e) || e instanceof WorkStopped) throw e;
                if (stopping) throw new WorkStopped("stopping");
                if (!stale(e)) {
                    LOG.warnf("database trouble, trying again cause=%s", e.toString());
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    /** Whether doing it again may help: not a mistake of ours, nothing a person must look at. */
    public boolean weather(RuntimeException e) {
        return e instanceof WorkStopped || stale(e) || away(e);
    }

    private static boolean stale(Throwable e) {
        return any(e, t -> t instanceof OptimisticLockException || t instanceof StaleStateException);
    }

    private static boolean away(Throwable e) {
        return any(
                e,
                t -> t instanceof IOException
                        || t instanceof TimeoutException
                        || t instanceof JDBCConnectionException
                        || t instanceof ClosedConnectionException
                        || t instanceof PgException pg
                                && pg.getSqlState() != null
                                && pg.getSqlState().matches("(57|08|53).*"));
    }

    private static boolean any(Throwable e, Predicate<Throwable> wanted) {
        for (Throwable t = e; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (wanted.test(t)) return true;
        }
        return false;
    }
}
