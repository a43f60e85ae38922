package io.syncline.connection.audit;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/** Who changed what, the newest first. */
@Path("/api/v1/audit")
public class AuditResource {
    private final AuditRepository audit;

    public AuditResource(AuditRepository audit) {
        this.audit = audit;
    }

    @GET
    public Uni<Page<AuditEntry>> list(
            @QueryParam("limit") Optional<Integer> limit, @QueryParam("cursor") Optional<String> cursor) {
        return audit.list(PageRequest.of(limit, cursor));
    }
}
