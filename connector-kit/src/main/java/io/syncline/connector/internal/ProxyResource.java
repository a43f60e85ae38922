package io.syncline.connector.internal;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.lookup.ApiCall;
import io.syncline.hub.lookup.ApiReply;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;

/** Passes a script's call on to an instance's own API. */
@Path("/internal/v1/instances/{instance}/http")
public final class ProxyResource {
    private final Tracker tracker;
    private final KnownInstances instances;

    public ProxyResource(Tracker tracker, InstanceTableConsumer instances) {
        this.tracker = tracker;
        this.instances = new KnownInstances(instances);
    }

    @POST
    public ApiReply http(
            @PathParam("instance") InstanceId instance, ApiCall call, @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.ownApi().call(instances.known(instance), call));
    }
}
