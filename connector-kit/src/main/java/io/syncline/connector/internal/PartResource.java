package io.syncline.connector.internal;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.part.LinkPlan;
import io.syncline.hub.part.LinkResult;
import io.syncline.hub.part.WorklogPlan;
import io.syncline.hub.part.WorklogResult;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.time.Duration;

/** Writes what belongs to an entity beside its fields, for the rules engine. Ids are percent-encoded in the path. */
@Path("/internal/v1/instances/{instance}/parts")
public final class PartResource {
    private final Tracker tracker;
    private final InstanceTableConsumer instances;

    public PartResource(Tracker tracker, InstanceTableConsumer instances) {
        this.tracker = tracker;
        this.instances = instances;
    }

    @POST
    @Path("worklogs/{id:.+}")
    public WorklogResult worklogs(
            @PathParam("instance") InstanceId instance,
            @PathParam("id") String id,
            WorklogPlan plan,
            @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.worklogs(known(instance), id, plan));
    }

    @POST
    @Path("links/{id:.+}")
    public LinkResult links(
            @PathParam("instance") InstanceId instance,
            @PathParam("id") String id,
            LinkPlan plan,
            @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.links(known(instance), id, plan));
    }

    private Instance known(InstanceId id) {
        return instances.byId(id).orElseThrow(() -> {
            if (instances.caughtUp()) return AnswerProblem.noInstance(id);
            return AnswerProblem.tryLater("the connector is starting", Duration.ofSeconds(5));
        });
    }
}
