package io.syncline.connector.internal;

import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.access.Verification;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Tries an instance's settings, which need not be stored yet. */
@Path("/internal/v1")
public final class ProbeResource {
    private final Tracker tracker;

    public ProbeResource(Tracker tracker) {
        this.tracker = tracker;
    }

    @POST
    @Path("probe")
    public ProbeResult probe(ProbeRequest request) {
        return tracker.probe(request);
    }

    /** What they may do. */
    @POST
    @Path("verify")
    public Verification verify(VerifyRequest request) {
        return tracker.rights(request);
    }
}
