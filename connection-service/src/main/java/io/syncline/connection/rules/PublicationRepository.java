package io.syncline.connection.rules;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.lifecycle.Connection;
import io.syncline.connection.lifecycle.ConnectionEdit;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.connection.lifecycle.Mode;
import io.syncline.connection.lifecycle.PublishedRepository;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Saves drafts and publishes them under the connection's lock. Only connections in mode SCRIPT are edited. */
@ApplicationScoped
public class PublicationRepository {
    private final DatabaseClient database;
    private final ConnectionRepository connections;
    private final PublishedRepository published;
    private final RulesRepository rules;
    private final Clock clock;

    public PublicationRepository(
            DatabaseClient database,
            ConnectionRepository connections,
            PublishedRepository published,
            RulesRepository rules,
            Clock clock) {
        this.database = database;
        this.connections = connections;
        this.published = published;
        this.rules = rules;
        this.clock = clock;
    }

    /** What runs on a side and what is being written. */
    public Uni<RulesView> view(ConnectionId id, Side side) {
        return connections.get(id).chain(c -> database.read(session -> view(session, c, side)));
    }

    Uni<Page<RulesVersion>> versions(ConnectionId id, Side side, PageRequest page) {
        return connections.get(id).chain(c -> database.read(session -> rules.versions(session, id, side, page)));
    }

    /** One version; unknown is a 404. */
    public Uni<RulesVersion> version(ConnectionId id, Side side, long number) {
        return connections
                .get(id)
                .chain(c -> database.read(session -> rules.version(session, id, side, number)))
                .map(found -> found.orElseThrow(() -> ProblemException.notFound("version " + number)));
    }

    /** The draft as it is stored now, absent scripts filled in. */
    Uni<RulesDraft> save(String who, ConnectionId id, Side side, DraftRequest request) {
        return connections
                .change(who, "rules.draft", id, (session, c) -> view(session, editable(c), side)
                        .map(now -> draft(who, now, request))
                        .chain(draft -> rules.save(session, id, draft))
                        .replaceWith(() -> ConnectionEdit.unseen(c, Map.of("side", side.wire()))))
                .chain(c -> view(id, side))
                .map(view -> view.draft().orElseThrow());
    }

    /** Publishes two scripts as the next version of a side and drops its draft. */
    Uni<RulesView> publish(String who, ConnectionId id, Side side, Scripts scripts) {
        return connections
                .change(who, "rules.publish", id, (session, c) -> {
                    RulesVersion version = next(who, editable(c), side, scripts);
                    return rules.publish(session, id, version)
                            .chain(session::flush)
                            .chain(() -> rules.dropDraft(session, id, side))
                            .chain(() -> published.direction(session, c, version))
                            .map(way ->
                                    ConnectionEdit.within(c.ruledBy(side, version.version(), way), detail(version)));
                })
                .chain(c -> view(id, side));
    }

    private Uni<RulesView> view(Mutiny.Session session, Connection c, Side side) {
        return rules.version(session, c.id(), side, c.side(side).rules())
                .map(Optional::orElseThrow)
                .chain(now -> rules.draft(session, c.id(), side).map(draft -> new RulesView(now, draft)));
    }

    private RulesDraft draft(String who, RulesView now, DraftRequest request) {
        String outgoing =
                now.draft().map(RulesDraft::outgoing).orElse(now.published().outgoing());
        String incoming =
                now.draft().map(RulesDraft::incoming).orElse(now.published().incoming());
        return new RulesDraft(
                now.published().side(),
                request.outgoing().orElse(outgoing),
                request.incoming().orElse(incoming),
                who,
                clock.instant());
    }

    private RulesVersion next(String who, Connection c, Side side, Scripts scripts) {
        return new RulesVersion(
                side,
                c.side(side).rules() + 1,
                scripts.outgoing(),
                scripts.incoming(),
                who,
                scripts.note(),
                clock.instant());
    }

    private static Connection editable(Connection c) {
        if (c.mode() == Mode.BASIC) {
            throw ProblemException.conflict(
                    "rules of a BASIC connection are generated; change its mode to SCRIPT first");
        }
        return c;
    }

    private static Map<String, String> detail(RulesVersion version) {
        return Map.of(
                "side", version.side().wire(), "version", Long.toString(version.version()), "note", version.note());
    }
}
