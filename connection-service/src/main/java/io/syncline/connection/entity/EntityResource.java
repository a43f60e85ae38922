package io.syncline.connection.entity;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.event.EventFilter;
import io.syncline.connection.event.EventRepository;
import io.syncline.connection.internal.RulesEngineClient;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.hub.event.SyncEvent;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.twin.TwinView;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;

/** Entity sync status: the pair, both replicas and the last events. */
@Path("/api/v1/entities")
public class EntityResource {
    private static final int LAST_EVENTS = 20;

    private final RulesEngineClient engine;
    private final EventRepository events;

    public EntityResource(RulesEngineClient engine, EventRepository events) {
        this.engine = engine;
        this.events = events;
    }

    /** Both sides' view of every pair that has this key on either side; all of them on one page. */
    @GET
    public Uni<Page<EntityView>> list(
            @QueryParam("key") Optional<String> key, @QueryParam("connection") Optional<ConnectionId> connection) {
        String wanted = key.map(String::strip)
                .filter(k -> !k.isEmpty())
                .orElseThrow(() -> ProblemException.field(400, "key", "is missing: the key of an entity"));
        PageRequest last = PageRequest.of(Optional.of(LAST_EVENTS * 2), Optional.empty());
        return engine.twins(wanted, connection).chain(twins -> events.list(EventFilter.ofKey(wanted, connection), last)
                .map(found -> page(twins, found.items())));
    }

    private static Page<EntityView> page(List<TwinView> twins, List<SyncEvent> events) {
        return new Page<>(twins.stream().map(twin -> view(twin, events)).toList(), Optional.empty());
    }

    private static EntityView view(TwinView twin, List<SyncEvent> events) {
        return new EntityView(
                twin,
                events.stream()
                        .filter(event -> event.twin().equals(twin.twin()) && event.side() == twin.side())
                        .limit(LAST_EVENTS)
                        .toList());
    }
}
