package io.syncline.connector.internal;

import io.syncline.connector.http.Rehearsal;
import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.Rehearsed;
import io.syncline.hub.tracker.UpdatePlan;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Whether a tracker would refuse a plan, as far as reading tells: for dry runs. Changes nothing. */
@Path("/internal/v1/instances/{instance}/rehearsals")
public final class RehearsalResource {
    private final Tracker tracker;
    private final KnownInstances instances;

    public RehearsalResource(Tracker tracker, InstanceTableConsumer instances) {
        this.tracker = tracker;
        this.instances = new KnownInstances(instances);
    }

    @POST
    @Path("create")
    public Rehearsed create(@PathParam("instance") InstanceId instance, CreatePlan plan) {
        Instance known = instances.known(instance);
        return AnswerProblem.orThrow(Rehearsal.of(() -> tracker.create(known, plan)));
    }

    @POST
    @Path("update/{id:.+}")
    public Rehearsed update(@PathParam("instance") InstanceId instance, @PathParam("id") String id, UpdatePlan plan) {
        Instance known = instances.known(instance);
        return AnswerProblem.orThrow(Rehearsal.of(() -> tracker.update(known, id, plan)));
    }
}
