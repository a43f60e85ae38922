package io.syncline.rules.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.twin.ConnectionCounts;
import io.syncline.hub.twin.TwinView;
import io.syncline.rules.twin.TwinRepository;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** Twins, parked messages and counts, for connection-service. */
@Path("/internal/v1")
@RunOnVirtualThread
public class TwinResource {
    private final TwinRepository twins;
    private final ParkedViews views;

    public TwinResource(TwinRepository twins, ParkedViews views) {
        this.twins = twins;
        this.views = views;
    }

    @GET
    @Path("twins")
    public List<TwinView> twins(@RestQuery String key, @RestQuery Optional<String> connection) {
        return twins.byKey(key, connection.map(ConnectionId::new)).stream()
                .map(views::twin)
                .toList();
    }

    @GET
    @Path("counts")
    public List<ConnectionCounts> counts() {
        return twins.counts();
    }
}
