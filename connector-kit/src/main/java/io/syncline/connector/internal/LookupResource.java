package io.syncline.connector.internal;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubNamed;
import io.syncline.hub.issue.HubProject;
import io.syncline.hub.lookup.Assignable;
import io.syncline.hub.lookup.NameList;
import io.syncline.hub.lookup.NewName;
import io.syncline.hub.lookup.NewOption;
import io.syncline.hub.lookup.WebAddress;
import io.syncline.service.web.ProblemException;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What scripts ask of one instance about its projects and names. What is not there is an empty answer. */
@Path("/internal/v1/instances/{instance}")
public final class LookupResource {
    private final Tracker tracker;
    private final KnownInstances instances;

    public LookupResource(Tracker tracker, InstanceTableConsumer instances) {
        this.tracker = tracker;
        this.instances = new KnownInstances(instances);
    }

    /** None or one. */
    @GET
    @Path("projects")
    public List<HubProject> projects(
            @PathParam("instance") InstanceId instance, @QueryParam("key") Optional<String> key) {
        return AnswerProblem.orThrow(tracker.lookups().project(known(instance), needed("key", key))).stream()
                .toList();
    }

    @GET
    @Path("names")
    public List<HubNamed> names(
            @PathParam("instance") InstanceId instance,
            @QueryParam("list") Optional<String> list,
            @QueryParam("project") Optional<String> project) {
        NameList wanted = list(needed("list", list));
        return AnswerProblem.orThrow(tracker.lookups().names(known(instance), wanted, needed("project", project)));
    }

    @GET
    @Path("assignable")
    public Assignable assignable(
            @PathParam("instance") InstanceId instance,
            @QueryParam("project") Optional<String> project,
            @QueryParam("user") Optional<String> user) {
        return new Assignable(AnswerProblem.orThrow(
                tracker.lookups().assignable(known(instance), needed("project", project), needed("user", user))));
    }

    @GET
    @Path("web-address")
    public WebAddress webAddress(@PathParam("instance") InstanceId instance) {
        return new WebAddress(tracker.lookups().webAddress(known(instance)));
    }

    @POST
    @Path("names")
    public HubNamed makeName(
            @PathParam("instance") InstanceId instance, NewName wanted, @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.lookups().makeName(known(instance), wanted));
    }

    @POST
    @Path("options")
    public HubNamed makeOption(
            @PathParam("instance") InstanceId instance, NewOption wanted, @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.lookups().makeOption(known(instance), wanted));
    }

    private static NameList list(String name) {
        return Stream.of(NameList.values())
                .filter(list -> list.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(400, "list", "is none of " + List.of(NameList.values())));
    }

    private static String needed(String name, Optional<String> value) {
        return value.filter(text -> !text.isBlank()).orElseThrow(() -> ProblemException.field(400, name, "is missing"));
    }

    private Instance known(InstanceId id) {
        return instances.known(id);
    }
}
