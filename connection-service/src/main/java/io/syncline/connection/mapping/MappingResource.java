package io.syncline.connection.mapping;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.database.DatabaseClient;
import io.syncline.connection.lane.InForceRepository;
import io.syncline.connection.lifecycle.ConnectionEdit;
import io.syncline.connection.lifecycle.ConnectionRepository;
import io.syncline.connection.login.CallerResource;
import io.syncline.connection.page.Body;
import io.syncline.connection.page.SidePath;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.state.MappingTables;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;

/** Mapping tables of one side of a connection, whatever its mode. */
@Path("/api/v1/connections/{id}/sides/{side}/mappings")
public class MappingResource {
    private final DatabaseClient database;
    private final ConnectionRepository connections;
    private final MappingRepository mappings;
    private final CallerResource caller;
    private final InForceRepository lanes;

    public MappingResource(
            DatabaseClient database,
            ConnectionRepository connections,
            MappingRepository mappings,
            CallerResource caller,
            InForceRepository lanes) {
        this.database = database;
        this.connections = connections;
        this.mappings = mappings;
        this.caller = caller;
        this.lanes = lanes;
    }

    @GET
    public Uni<MappingTables> get(@PathParam("id") ConnectionId id, @PathParam("side") String side) {
        Side of = SidePath.side(side);
        return connections
                .get(id)
                .chain(c -> database.read(session -> mappings.of(session, id, of)))
                .map(found -> found.orElseGet(MappingTables::none));
    }

    /** Puts both tables in place of the old ones; helpers of this side's scripts use them from the next change on. */
    @PUT
    public Uni<MappingTables> put(
            @PathParam("id") ConnectionId id, @PathParam("side") String side, MappingRequest body) {
        Side of = SidePath.side(side);
        List<FieldError> errors = MappingForm.errors(Body.required(body));
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
        MappingTables tables = MappingForm.tables(body);
        return connections
                .change(caller.name(), "mappings.change", id, (session, c) -> mappings.save(session, id, of, tables)
                        .replaceWith(() -> ConnectionEdit.within(c, detail(of, tables))))
                .call(() -> lanes.inForce(id))
                .replaceWith(tables);
    }

    /** Numbers only: whom a table names is nobody's business who reads the audit. */
    private static Map<String, String> detail(Side side, MappingTables tables) {
        return Map.of(
                "side", side.wire(),
                "users", Integer.toString(tables.users().size()),
                "statuses", Integer.toString(tables.statuses().size()));
    }
}
