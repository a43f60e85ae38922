package io.syncline.connection.overview;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.instance.Instance;
import io.syncline.connection.instance.InstanceEntity;
import io.syncline.connection.lifecycle.Connection;
import io.syncline.connection.lifecycle.ConnectionSide;
import io.syncline.connection.lifecycle.LaneConsumer;
import io.syncline.connection.page.Page;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.LaneFlow;
import io.syncline.hub.state.LaneRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes rows of connections: what is stored, what is moving, what the lanes say. */
@ApplicationScoped
public class OverviewRepository {
    private final DatabaseClient database;
    private final FiguresClient figures;
    private final LaneConsumer lanes;

    public OverviewRepository(DatabaseClient database, FiguresClient figures, LaneConsumer lanes) {
        this.database = database;
        this.figures = figures;
        this.lanes = lanes;
    }

    /** One connection's row. */
    public Uni<ConnectionRow> row(Connection connection) {
        return rows(List.of(connection)).map(List::getFirst);
    }

    /** A page of rows. */
    public Uni<Page<ConnectionRow>> rows(Page<Connection> page) {
        return rows(page.items()).map(rows -> new Page<>(rows, page.next()));
    }

    private Uni<List<ConnectionRow>> rows(List<Connection> connections) {
        return Uni.combine()
                .all()
                .unis(instances(connections), figures.figures())
                .with((instances, now) ->
                        connections.stream().map(c -> row(c, instances, now)).toList());
    }

    private Uni<Map<InstanceId, Instance>> instances(List<Connection> connections) {
        Set<String> ids = connections.stream()
                .flatMap(c -> Stream.of(c.left(), c.right()))
                .map(side -> side.instance().value())
                .collect(Collectors.toSet());
        return database.read(session -> session.createSelectionQuery(
                                "from InstanceEntity where id in :ids", InstanceEntity.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(InstanceEntity::instance)
                        .collect(Collectors.toMap(Instance::id, Function.identity())));
    }

    private ConnectionRow row(Connection c, Map<InstanceId, Instance> instances, Figures now) {
        return new ConnectionRow(
                c.id(),
                c.name(),
                c.description(),
                c.state().status(),
                c.state().requested(),
                c.version(),
                c.mode(),
                c.conflicts().name().toLowerCase(Locale.ROOT),
                c.direction(),
                side(c.left(), instances),
                side(c.right(), instances),
                now.pairs(c.id()),
                now.queued(c.id()),
                now.errors(c.id()),
                now.lastSync(c.id()),
                waiting(c),
                now.degraded(),
                c.createdAt());
    }

    private Map<String, ConnectionRow.Waiting> waiting(Connection c) {
        Map<String, ConnectionRow.Waiting> waiting = new TreeMap<>();
        for (Side side : Side.values()) {
            lanes.lane(c.id(), side)
                    .filter(lane -> lane.flow() == LaneFlow.WAITING)
                    .ifPresent(lane -> waiting.put(side.wire(), waiting(lane)));
        }
        return waiting;
    }

    private static ConnectionRow.Waiting waiting(LaneRecord lane) {
        return new ConnectionRow.Waiting(lane.reason().orElse("the tracker does not answer"), lane.until());
    }

    private static SideView side(ConnectionSide side, Map<InstanceId, Instance> instances) {
        Instance instance = instances.get(side.instance());
        return new SideView(instance.id(), instance.name(), instance.tracker(), side.project(), side.rules());
    }
}
