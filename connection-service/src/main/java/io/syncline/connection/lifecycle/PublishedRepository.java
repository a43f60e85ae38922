package io.syncline.connection.lifecycle;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.instance.Instance;
import io.syncline.connection.instance.InstanceEntity;
import io.syncline.connection.mapping.MappingRepository;
import io.syncline.connection.rules.FlowDirection;
import io.syncline.connection.rules.RulesRepository;
import io.syncline.connection.rules.RulesVersion;
import io.syncline.connection.trigger.TriggerRepository;
import io.syncline.connection.trigger.TriggerView;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConnectionRecord;
import io.syncline.hub.state.MappingTables;
import io.syncline.hub.state.Rules;
import io.syncline.hub.state.SideSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts together what the rules engine must know of a connection. */
@ApplicationScoped
public class PublishedRepository {
    private final RulesRepository rules;
    private final TriggerRepository triggers;
    private final MappingRepository mappings;

    public PublishedRepository(RulesRepository rules, TriggerRepository triggers, MappingRepository mappings) {
        this.rules = rules;
        this.triggers = triggers;
        this.mappings = mappings;
    }

    /** The record of a connection, with rules, triggers and instances as this session sees them. */
    Uni<ConnectionRecord> record(Mutiny.Session session, Connection c) {
        return triggers.of(session, c.id()).chain(all -> side(session, c, Side.LEFT, all)
                .chain(left -> side(session, c, Side.RIGHT, all).map(right -> record(c, left, right))));
    }

    /** Which way a connection moves anything once one side has these rules. */
    public Uni<FlowDirection> direction(Mutiny.Session session, Connection c, RulesVersion changed) {
        Side other = changed.side().opposite();
        return published(session, c, other)
                .map(theirs -> changed.side() == Side.LEFT
                        ? FlowDirection.of(changed.rules(), theirs)
                        : FlowDirection.of(theirs, changed.rules()));
    }

    private Uni<SideSpec> side(Mutiny.Session session, Connection c, Side side, List<TriggerView> all) {
        return published(session, c, side).chain(published -> session.find(
                        InstanceEntity.class, c.side(side).instance().value())
                .map(InstanceEntity::instance)
                .chain(instance -> mappings.of(session, c.id(), side)
                        .map(tables -> spec(instance, c.side(side), published, of(side, all), tables))));
    }

    private Uni<Rules> published(Mutiny.Session session, Connection c, Side side) {
        return rules.version(session, c.id(), side, c.side(side).rules())
                .map(Optional::orElseThrow)
                .map(RulesVersion::rules);
    }

    private static List<TriggerView> of(Side side, List<TriggerView> all) {
        return all.stream().filter(t -> t.side() == side).toList();
    }

    private static SideSpec spec(
            Instance instance,
            ConnectionSide side,
            Rules rules,
            List<TriggerView> triggers,
            Optional<MappingTables> mappings) {
        return new SideSpec(
                instance.id(),
                instance.tracker(),
                instance.name(),
                side.project(),
                rules,
                triggers.stream().map(TriggerView::published).toList(),
                mappings);
    }

    /** The rules engine is told what was asked for: its answer is the confirmation. */
    private static ConnectionRecord record(Connection c, SideSpec left, SideSpec right) {
        return new ConnectionRecord(c.id(), c.version(), c.name(), c.state().requested(), c.conflicts(), left, right);
    }
}
