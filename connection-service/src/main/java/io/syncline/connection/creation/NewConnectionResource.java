package io.syncline.connection.creation;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.lane.InForceRepository;
import io.syncline.connection.login.CallerResource;
import io.syncline.connection.overview.ConnectionRow;
import io.syncline.connection.overview.OverviewRepository;
import io.syncline.connection.page.Body;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Creates connections. */
@Path("/api/v1/connections")
public class NewConnectionResource {
    private final NewConnectionRepository creation;
    private final OverviewRepository overview;
    private final CallerResource caller;
    private final InForceRepository lanes;

    public NewConnectionResource(
            NewConnectionRepository creation,
            OverviewRepository overview,
            CallerResource caller,
            InForceRepository lanes) {
        this.lanes = lanes;
        this.creation = creation;
        this.overview = overview;
        this.caller = caller;
    }

    /** Active at once unless {@code accept} is {@code manual}: then pending, until it is activated. */
    @POST
    @ResponseStatus(201)
    public Uni<ConnectionRow> create(ConnectionRequest body) {
        return creation.create(caller.name(), Body.required(body))
                .chain(c -> lanes.inForce(c))
                .chain(overview::row);
    }
}
