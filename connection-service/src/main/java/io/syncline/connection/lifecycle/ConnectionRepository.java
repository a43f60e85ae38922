package io.syncline.connection.lifecycle;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.syncline.connection.change.Change;
import io.syncline.connection.change.ChangeRepository;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.instance.InstanceUseRepository;
import io.syncline.connection.outbox.OutboxMessage;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.connection.rules.RulesRepository;
import io.syncline.connection.rules.RulesVersion;
import io.syncline.hub.Topics;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.InstanceId;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps connections. Every change is locked, given a new version, published and audited in one transaction. */
@ApplicationScoped
public class ConnectionRepository implements InstanceUseRepository {
    private final DatabaseClient database;
    private final ChangeRepository changes;
    private final PublishedRepository published;
    private final RulesRepository rules;

    public ConnectionRepository(
            DatabaseClient database, ChangeRepository changes, PublishedRepository published, RulesRepository rules) {
        this.database = database;
        this.changes = changes;
        this.published = published;
        this.rules = rules;
    }

    /** By name. */
    public Uni<Page<Connection>> list(PageRequest page) {
        return database.read(session -> session.createSelectionQuery(
                                "from ConnectionEntity where name > :above order by name", ConnectionEntity.class)
                        .setParameter("above", page.above())
                        .setMaxResults(page.fetch())
                        .getResultList())
                .map(rows -> page.of(rows, row -> row.connection().name()).map(ConnectionEntity::connection));
    }

    /** All there are. */
    public Uni<List<Connection>> all() {
        return database.read(session -> session.createSelectionQuery("from ConnectionEntity", ConnectionEntity.class)
                        .getResultList())
                .map(ConnectionRepository::values);
    }

    /** One connection; unknown is a 404. */
    public Uni<Connection> get(ConnectionId id) {
        return database.read(session -> session.find(ConnectionEntity.class, id.value()))
                .map(row -> Optional.ofNullable(row).orElseThrow(() -> unknown(id)))
                .map(ConnectionEntity::connection);
    }

    /** Stores and publishes a new connection with the first rules of both sides. */
    public Uni<Connection> create(String who, Connection connection, List<RulesVersion> firstRules) {
        return changes.commit(who, "connection.create", session -> nameFree(session, connection)
                .chain(() -> session.persist(new ConnectionEntity(connection)))
                .chain(session::flush)
                .chain(() -> store(session, connection.id(), firstRules))
                .chain(() -> published.record(session, connection))
                .map(record -> new Change<>(
                        connection,
                        connection.id().value(),
                        Map.of("name", connection.name()),
                        List.of(new OutboxMessage.ProvisionLanes(connection.id()), OutboxMessage.of(record)))));
    }

    /**
     * Changes a connection under its lock: {@code work} may change other rows of it and returns it as it shall be; a new version
     * of it is published, unless it comes back as the very same object.
     */
    public Uni<Connection> change(
            String who,
            String action,
            ConnectionId id,
            BiFunction<Mutiny.Session, Connection, Uni<ConnectionEdit>> work) {
        return changes.commit(who, action, session -> locked(session, id).chain(row -> edited(session, row, work)));
    }

    Uni<Connection> delete(String who, ConnectionId id) {
        return changes.commit(who, "connection.delete", session -> locked(session, id)
                .invoke(row -> refuseUndeletable(row.connection()))
                .call(session::remove)
                .call(() -> forgetActivity(session, id))
                .map(row -> new Change<>(
                        row.connection(),
                        id.value(),
                        Map.of("name", row.connection().name()),
                        List.of(
                                new OutboxMessage.Remove(Topics.CONNECTIONS, id.value()),
                                new OutboxMessage.DeleteLanes(id)))));
    }

    /** Ids of the connections that wait for their lanes. */
    public Uni<List<String>> unsettled() {
        return database.read(session -> session.createSelectionQuery(
                        "select id from ConnectionEntity where status <> requested", String.class)
                .getResultList());
    }

    /** Stores what the lanes have confirmed; true when something was. */
    public Uni<Boolean> settle(ConnectionId id, UnaryOperator<ConnectionState> lanes) {
        return database.write(
                session -> session.find(ConnectionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                        .map(row -> row != null && settled(row, lanes)));
    }

    /** Everything that must be known of all connections, under their locks. */
    public Uni<List<OutboxMessage>> everything(Mutiny.Session session) {
        return session.createSelectionQuery("from ConnectionEntity order by createdAt", ConnectionEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .chain(rows -> records(session, values(rows), true));
    }

    @Override
    public Uni<List<String>> connections(Mutiny.Session session, InstanceId instance) {
        return using(session, instance)
                .map(rows -> values(rows).stream().map(Connection::name).toList());
    }

    @Override
    public Uni<List<String>> projects(InstanceId instance) {
        return database.read(session -> session.createSelectionQuery(
                                "from ConnectionEntity where leftInstance = :i or rightInstance = :i",
                                ConnectionEntity.class)
                        .setParameter("i", instance.value())
                        .getResultList())
                .map(rows -> values(rows).stream()
                        .flatMap(c -> Stream.of(c.left(), c.right()))
                        .filter(side -> side.instance().equals(instance))
                        .map(ConnectionSide::project)
                        .distinct()
                        .toList());
    }

    @Override
    public Uni<List<OutboxMessage>> renamed(Mutiny.Session session, InstanceId instance) {
        return using(session, instance)
                .invoke(rows -> rows.forEach(row -> row.take(row.connection().next())))
                .chain(rows -> records(session, values(rows), false));
    }

    private Uni<Change<Connection>> edited(
            Mutiny.Session session,
            ConnectionEntity row,
            BiFunction<Mutiny.Session, Connection, Uni<ConnectionEdit>> work) {
        Connection before = row.connection();
        return work.apply(session, before)
                .call(edit -> nameFree(session, edit.connection()))
                .chain(edit -> edit.publishes(before)
                        ? publish(session, row, edit)
                        : Uni.createFrom().item(change(before, edit.detail(), List.of())));
    }

    private Uni<Change<Connection>> publish(Mutiny.Session session, ConnectionEntity row, ConnectionEdit edit) {
        Connection next = edit.connection().next();
        row.take(next);
        return session.flush()
                .chain(() -> published.record(session, next))
                .map(record -> change(next, edit.detail(), List.of(OutboxMessage.of(record))));
    }

    private static Change<Connection> change(
            Connection connection, Map<String, String> detail, List<OutboxMessage> messages) {
        return new Change<>(connection, connection.id().value(), detail, messages);
    }

    private Uni<Void> store(Mutiny.Session session, ConnectionId id, List<RulesVersion> versions) {
        return Multi.createFrom()
                .iterable(versions)
                .call(version -> rules.publish(session, id, version))
                .onItem()
                .ignoreAsUni()
                .chain(session::flush);
    }

    private Uni<List<OutboxMessage>> records(Mutiny.Session session, List<Connection> connections, boolean lanes) {
        return Multi.createFrom()
                .iterable(connections)
                .onItem()
                .transformToUniAndConcatenate(c -> published.record(session, c))
                .onItem()
                .transformToIterable(record -> lanes
                        ? List.of(new OutboxMessage.ProvisionLanes(record.id()), OutboxMessage.of(record))
                        : List.<OutboxMessage>of(OutboxMessage.of(record)))
                .collect()
                .asList();
    }

    private static Uni<Integer> forgetActivity(Mutiny.Session session, ConnectionId id) {
        return session.createNativeQuery("delete from connections.connection_activity where connection_id = :id")
                .setParameter("id", id.value())
                .executeUpdate();
    }

    private static boolean settled(ConnectionEntity row, UnaryOperator<ConnectionState> lanes) {
        Connection c = row.connection();
        ConnectionState now = lanes.apply(c.state());
        if (now.equals(c.state())) return false;
        row.take(c.in(now));
        return true;
    }

    private static Uni<ConnectionEntity> locked(Mutiny.Session session, ConnectionId id) {
        return session.find(ConnectionEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).orElseThrow(() -> unknown(id)));
    }

    private static Uni<List<ConnectionEntity>> using(Mutiny.Session session, InstanceId instance) {
        return session.createSelectionQuery(
                        "from ConnectionEntity where leftInstance = :i or rightInstance = :i order by id",
                        ConnectionEntity.class)
                .setParameter("i", instance.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private static Uni<Void> nameFree(Mutiny.Session session, Connection c) {
        return session.createSelectionQuery(
                        "select count(*) from ConnectionEntity where lower(name) = lower(:name) and id <> :id",
                        Long.class)
                .setParameter("name", c.name())
                .setParameter("id", c.id().value())
                .getSingleResult()
                .invoke(others -> refuseTaken(others, c.name()))
                .replaceWithVoid();
    }

    private static void refuseTaken(long others, String name) {
        if (others > 0) throw ProblemException.conflict("a connection named '" + name + "' exists already");
    }

    private static void refuseUndeletable(Connection c) {
        if (!c.state().deletable()) throw ProblemException.conflict("deactivate the connection first");
    }

    private static List<Connection> values(List<ConnectionEntity> rows) {
        return rows.stream().map(ConnectionEntity::connection).toList();
    }

    private static ProblemException unknown(ConnectionId id) {
        return ProblemException.notFound("connection " + id);
    }
}
