package io.syncline.connector.internal;

import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Tries an instance's settings before they are stored. */
@Path("/internal/v1/probe")
public final class ProbeResource {
    private final Tracker tracker;

    public ProbeResource(Tracker tracker) {
        this.tracker = tracker;
    }

    @POST
    public ProbeResult probe(ProbeRequest request) {
        return tracker.probe(request);
    }
}
