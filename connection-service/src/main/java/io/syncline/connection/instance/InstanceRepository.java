package io.syncline.connection.instance;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.change.Change;
import io.syncline.connection.change.ChangeRepository;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.outbox.OutboxMessage;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.Topics;
import io.syncline.hub.id.InstanceId;
import io.syncline.service.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps instances. What changes here is published and audited in the same transaction. */
@ApplicationScoped
public class InstanceRepository {
    private final DatabaseClient database;
    private final ChangeRepository changes;
    private final InstanceUseRepository use;

    public InstanceRepository(DatabaseClient database, ChangeRepository changes, InstanceUseRepository use) {
        this.database = database;
        this.changes = changes;
        this.use = use;
    }

    Uni<Page<Instance>> list(PageRequest page) {
        return database.read(session -> session.createSelectionQuery(
                                "from InstanceEntity where name > :above order by name", InstanceEntity.class)
                        .setParameter("above", page.above())
                        .setMaxResults(page.fetch())
                        .getResultList())
                .map(rows -> page.of(rows, row -> row.instance().name()).map(InstanceEntity::instance));
    }

    /** One instance; unknown is a 404. */
    public Uni<Instance> get(InstanceId id) {
        return database.read(session -> session.find(InstanceEntity.class, id.value()))
                .map(row -> Optional.ofNullable(row).orElseThrow(() -> unknown(id)))
                .map(InstanceEntity::instance);
    }

    /** Projects of the instance that connections use. */
    Uni<List<String>> projects(InstanceId id) {
        return use.projects(id);
    }

    /** The instance with this id or this name. */
    public Uni<Optional<Instance>> named(String idOrName) {
        return database.read(session -> session.createSelectionQuery(
                                "from InstanceEntity where id = :given or lower(name) = lower(:given)",
                                InstanceEntity.class)
                        .setParameter("given", idOrName)
                        .getResultList())
                .map(rows -> rows.stream().map(InstanceEntity::instance).findFirst());
    }

    /** Everything that must be known of all instances, under their locks. */
    public Uni<List<OutboxMessage>> everything(Mutiny.Session session) {
        return session.createSelectionQuery("from InstanceEntity order by createdAt", InstanceEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(rows -> rows.stream()
                        .<OutboxMessage>map(
                                row -> OutboxMessage.of(row.instance().published()))
                        .toList());
    }

    Uni<Instance> create(String who, Instance instance) {
        return changes.commit(who, "instance.create", session -> nameFree(session, instance)
                .chain(() -> session.persist(new InstanceEntity(instance)))
                .replaceWith(() -> changed(instance, List.of())));
    }

    Uni<Instance> update(String who, InstanceId id, UnaryOperator<Instance> edit) {
        return changes.commit(who, "instance.update", session -> locked(session, id)
                .chain(row -> nameFree(session, edit.apply(row.instance())).replaceWith(row))
                .chain(row -> edited(session, row, edit)));
    }

    Uni<Instance> verified(String who, InstanceId id, UnaryOperator<Instance> edit) {
        return changes.commit(who, "instance.verify", session -> locked(session, id)
                .invoke(row -> row.take(edit.apply(row.instance())))
                .map(row -> new Change<>(row.instance(), id.value(), Map.of(), List.of())));
    }

    /** From now on the connector looks after its webhooks, or no longer. */
    Uni<Instance> webhooksKept(String who, InstanceId id, boolean byConnector) {
        return changes.commit(who, "instance.webhook", session -> locked(session, id)
                .invoke(row -> row.take(row.instance().webhooksKept(byConnector)))
                .map(row -> changed(row.instance(), List.of())));
    }

    Uni<Instance> delete(String who, InstanceId id) {
        return changes.commit(who, "instance.delete", session -> locked(session, id)
                .call(row -> unused(session, row.instance()))
                .call(session::remove)
                .map(row -> new Change<>(
                        row.instance(),
                        id.value(),
                        Map.of("name", row.instance().name()),
                        List.of(new OutboxMessage.Remove(Topics.INSTANCES, id.value())))));
    }

    private Uni<Change<Instance>> edited(Mutiny.Session session, InstanceEntity row, UnaryOperator<Instance> edit) {
        String before = row.instance().name();
        row.take(edit.apply(row.instance()));
        Instance after = row.instance();
        if (before.equals(after.name())) return Uni.createFrom().item(changed(after, List.of()));
        return session.flush()
                .chain(() -> use.renamed(session, after.id()))
                .map(connections -> changed(after, connections));
    }

    private static Change<Instance> changed(Instance instance, List<OutboxMessage> connections) {
        Map<String, String> detail = Map.of(
                "name", instance.name(),
                "tracker", instance.tracker().value(),
                "url", instance.url().toString());
        List<OutboxMessage> messages = new ArrayList<>(List.of(OutboxMessage.of(instance.published())));
        messages.addAll(connections);
        return new Change<>(instance, instance.id().value(), detail, messages);
    }

    private static Uni<InstanceEntity> locked(Mutiny.Session session, InstanceId id) {
        return session.find(InstanceEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).orElseThrow(() -> unknown(id)));
    }

    private static Uni<Void> nameFree(Mutiny.Session session, Instance instance) {
        return session.createSelectionQuery(
                        "select count(*) from InstanceEntity where lower(name) = lower(:name) and id <> :id",
                        Long.class)
                .setParameter("name", instance.name())
                .setParameter("id", instance.id().value())
                .getSingleResult()
                .invoke(others -> refuseTaken(others, instance.name()))
                .replaceWithVoid();
    }

    private static void refuseTaken(long others, String name) {
        if (others > 0) throw ProblemException.conflict("an instance named '" + name + "' exists already");
    }

    private Uni<List<String>> unused(Mutiny.Session session, Instance instance) {
        return use.connections(session, instance.id()).invoke(InstanceRepository::refuseUsed);
    }

    private static void refuseUsed(List<String> connections) {
        if (!connections.isEmpty()) {
            throw ProblemException.conflict("it is used by " + String.join(", ", connections));
        }
    }

    private static ProblemException unknown(InstanceId id) {
        return ProblemException.notFound("instance " + id);
    }
}
