package io.syncline.connection.history;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.page.SidePath;
import io.syncline.connection.rules.PublicationRepository;
import io.syncline.connection.rules.RulesVersion;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.Side;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** One published version of a side's rules. */
@Path("/api/v1/connections/{id}/sides/{side}/rules/versions/{version}")
public class VersionResource {
    private final PublicationRepository publications;

    public VersionResource(PublicationRepository publications) {
        this.publications = publications;
    }

    @GET
    public Uni<RulesVersion> get(
            @PathParam("id") ConnectionId id, @PathParam("side") String side, @PathParam("version") long version) {
        return publications.version(id, SidePath.side(side), version);
    }

    /** What this version changed, line by line: against the one before it, or another one; 0 is nothing at all. */
    @GET
    @Path("diff")
    public Uni<VersionDiff> diff(
            @PathParam("id") ConnectionId id,
            @PathParam("side") String side,
            @PathParam("version") long version,
            @QueryParam("against") Optional<Long> against) {
        Side of = SidePath.side(side);
        return publications.version(id, of, version).chain(newer -> other(id, of, against.orElse(version - 1))
                .map(older -> VersionDiff.of(newer, older)));
    }

    private Uni<Optional<RulesVersion>> other(ConnectionId id, Side side, long version) {
        if (version == 0) return Uni.createFrom().item(Optional.empty());
        return publications.version(id, side, version).map(Optional::of);
    }
}
