package io.syncline.connector.internal;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.access.Budget;
import io.syncline.hub.id.InstanceId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** How much an instance's account may still ask, as this process heard it. */
@Path("/internal/v1/instances/{instance}/budgets")
public final class BudgetResource {
    private final Tracker tracker;
    private final KnownInstances instances;

    public BudgetResource(Tracker tracker, InstanceTableConsumer instances) {
        this.tracker = tracker;
        this.instances = new KnownInstances(instances);
    }

    @GET
    public List<Budget> budgets(@PathParam("instance") InstanceId instance) {
        return tracker.budgets(instances.known(instance));
    }
}
