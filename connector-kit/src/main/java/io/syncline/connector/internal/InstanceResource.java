package io.syncline.connector.internal;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import io.syncline.connector.tracker.UserQuery;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.issue.HubUser;
import io.syncline.hub.tracker.CreatePlan;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.hub.tracker.FieldInfo;
import io.syncline.hub.tracker.Match;
import io.syncline.hub.tracker.MatchResult;
import io.syncline.hub.tracker.UpdatePlan;
import io.syncline.hub.tracker.WriteResult;
import io.syncline.service.web.ProblemException;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Reads and writes of one instance, for the rules engine and the connection service. Ids are percent-encoded in the path. */
@Path("/internal/v1/instances/{instance}")
public final class InstanceResource {
    private final Tracker tracker;
    private final KnownInstances instances;

    public InstanceResource(Tracker tracker, InstanceTableConsumer instances) {
        this.tracker = tracker;
        this.instances = new KnownInstances(instances);
    }

    @GET
    @Path("entities/{id:.+}")
    public EntitySnapshot entity(@PathParam("instance") InstanceId instance, @PathParam("id") String idOrKey) {
        return AnswerProblem.orThrow(tracker.entity(known(instance), idOrKey));
    }

    @POST
    @Path("entities")
    @ResponseStatus(201)
    public WriteResult create(
            @PathParam("instance") InstanceId instance, CreatePlan plan, @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.create(known(instance), plan));
    }

    @PATCH
    @Path("entities/{id:.+}")
    public WriteResult update(
            @PathParam("instance") InstanceId instance,
            @PathParam("id") String id,
            UpdatePlan plan,
            @Context HttpServerResponse response) {
        return StepPublisher.told(response, () -> tracker.update(known(instance), id, plan));
    }

    @POST
    @Path("matches")
    public MatchResult matches(@PathParam("instance") InstanceId instance, Match match) {
        return AnswerProblem.orThrow(tracker.matches(known(instance), match));
    }

    @GET
    @Path("users")
    public List<HubUser> users(
            @PathParam("instance") InstanceId instance,
            @QueryParam("email") Optional<String> email,
            @QueryParam("username") Optional<String> username,
            @QueryParam("key") Optional<String> key) {
        List<UserQuery> queries = Stream.of(
                        email.map(UserQuery.ByEmail::new),
                        username.map(UserQuery.ByUsername::new),
                        key.map(UserQuery.ByKey::new))
                .<UserQuery>flatMap(Optional::stream)
                .toList();
        if (queries.size() != 1) {
            throw ProblemException.field(400, "email", "ask by exactly one of email, username, key");
        }
        return AnswerProblem.orThrow(tracker.users(known(instance), queries.getFirst()));
    }

    @GET
    @Path("fields")
    public List<FieldInfo> fields(
            @PathParam("instance") InstanceId instance, @QueryParam("project") Optional<String> project) {
        String wanted = project.filter(text -> !text.isBlank())
                .orElseThrow(() -> ProblemException.field(400, "project", "is missing"));
        return AnswerProblem.orThrow(tracker.fields(known(instance), wanted));
    }

    private Instance known(InstanceId id) {
        return instances.known(id);
    }
}
