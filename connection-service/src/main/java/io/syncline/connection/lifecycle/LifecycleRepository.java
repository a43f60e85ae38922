package io.syncline.connection.lifecycle;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.page.Wait;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.problem.FieldError;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people do with a connection that exists. */
@ApplicationScoped
public class LifecycleRepository {
    private static final Duration STEP = Duration.ofMillis(100);

    private final ConnectionRepository connections;

    public LifecycleRepository(ConnectionRepository connections) {
        this.connections = connections;
    }

    Uni<Connection> activate(String who, ConnectionId id) {
        return connections.change(who, "connection.activate", id, (session, c) -> Uni.createFrom()
                .item(() -> ConnectionEdit.to(c.in(c.state().activated(c.nextVersion())), Map.of())));
    }

    Uni<Connection> deactivate(String who, ConnectionId id) {
        return connections.change(who, "connection.deactivate", id, (session, c) -> Uni.createFrom()
                .item(() -> ConnectionEdit.to(c.in(deactivated(c)), Map.of())));
    }

    Uni<Connection> patch(String who, ConnectionId id, ConnectionPatch patch) {
        List<FieldError> errors = ConnectionForm.ofPatch(patch);
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
        return connections.change(who, "connection.update", id, (session, c) -> Uni.createFrom()
                .item(() -> ConnectionEdit.to(patched(c, patch), detail(patch))));
    }

    /** The connection once its lanes have confirmed, or as it is when the patience ends. */
    Uni<Connection> settled(Connection connection, Wait wait) {
        long steps = wait.atMost().dividedBy(STEP);
        if (steps == 0 || settled(connection)) return Uni.createFrom().item(connection);
        return connections
                .get(connection.id())
                .repeat()
                .withDelay(STEP)
                .atMost(steps)
                .filter(LifecycleRepository::settled)
                .toUni()
                .onItem()
                .ifNull()
                .switchTo(() -> connections.get(connection.id()));
    }

    private static boolean settled(Connection c) {
        return c.state().awaited() == 0;
    }

    private static ConnectionState deactivated(Connection c) {
        return c.state()
                .deactivated(c.nextVersion())
                .orElseThrow(() -> ProblemException.conflict("it is pending: nobody has accepted it yet"));
    }

    private static Connection patched(Connection c, ConnectionPatch patch) {
        Connection next = c.patched(patch);
        if (c.mode() == Mode.SCRIPT && next.mode() == Mode.BASIC) {
            throw ProblemException.conflict("a SCRIPT connection does not go back to BASIC: its scripts would be lost");
        }
        return next;
    }

    private static Map<String, String> detail(ConnectionPatch patch) {
        Map<String, String> detail = new TreeMap<>();
        patch.name().ifPresent(v -> detail.put("name", v));
        patch.description().ifPresent(v -> detail.put("description", v));
        patch.conflicts().ifPresent(v -> detail.put("conflicts", v));
        patch.mode().ifPresent(v -> detail.put("mode", v));
        return detail;
    }
}
