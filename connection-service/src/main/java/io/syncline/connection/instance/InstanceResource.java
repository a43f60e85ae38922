package io.syncline.connection.instance;

import io.smallrye.mutiny.Uni;
import io.syncline.connection.page.Body;
import io.syncline.connection.page.Page;
import io.syncline.connection.page.PageRequest;
import io.syncline.connection.tracker.ConnectorClient;
import io.syncline.connection.tracker.ConnectorConsumer;
import io.syncline.hub.access.Verification;
import io.syncline.hub.access.VerifyRequest;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.problem.FieldError;
import io.syncline.hub.tracker.ProbeRequest;
import io.syncline.hub.tracker.ProbeResult;
import io.syncline.hub.webhook.WebhookStatus;
import io.syncline.service.web.ProblemException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Tracker instances. Credentials go in and never come out; the tracker is asked whether it accepts them before they are stored. */
@Path("/api/v1/instances")
public class InstanceResource {
    private final InstanceRepository instances;
    private final CredentialVault vault;
    private final ConnectorConsumer connectors;
    private final ConnectorClient connector;
    private final InstanceSource source;

    InstanceResource(
            InstanceRepository instances,
            CredentialVault vault,
            ConnectorConsumer connectors,
            ConnectorClient connector,
            InstanceSource source) {
        this.instances = instances;
        this.vault = vault;
        this.connectors = connectors;
        this.connector = connector;
        this.source = source;
    }

    @GET
    public Uni<Page<InstanceView>> list(
            @QueryParam("limit") Optional<Integer> limit, @QueryParam("cursor") Optional<String> cursor) {
        return instances.list(PageRequest.of(limit, cursor)).map(page -> page.map(this::view));
    }

    @GET
    @Path("{id}")
    public Uni<InstanceView> get(@PathParam("id") InstanceId id) {
        return instances
                .get(id)
                .chain(instance -> connector.budgets(instance.tracker(), id).map(view(instance)::with));
    }

    @POST
    @ResponseStatus(201)
    public Uni<InstanceView> create(InstanceRequest body, @QueryParam("verify") @DefaultValue("true") boolean verify) {
        String who = source.caller();
        InstanceRequest request = Body.required(body);
        refuse(InstanceForm.ofNew(request, connectors.all()));
        String secret = request.webhookSecret().orElseGet(source::secret);
        Instance instance = source.create(request, secret);
        return probed(instance, verify)
                .chain(checked -> instances.create(who, checked))
                .map(this::view)
                .map(view -> request.webhookSecret().isPresent() ? view : view.telling(secret));
    }

    @PUT
    @Path("{id}")
    public Uni<InstanceView> update(
            @PathParam("id") InstanceId id,
            InstanceRequest body,
            @QueryParam("verify") @DefaultValue("true") boolean verify) {
        String who = source.caller();
        InstanceRequest request = Body.required(body);
        return instances
                .get(id)
                .invoke(old -> refuse(InstanceForm.ofChanged(request, old, connectors.of(old.tracker()))))
                .chain(old -> probed(source.change(request, old), verify))
                .chain(checked -> instances.update(who, id, old -> checked.following(old)))
                .map(this::view);
    }

    @POST
    @Path("{id}/verify")
    public Uni<VerificationView> verify(@PathParam("id") InstanceId id, @QueryParam("project") List<String> projects) {
        String who = source.caller();
        return instances
                .get(id)
                .chain(instance -> verification(instance, projects))
                .call(found -> remembered(who, id, found))
                .map(VerificationView::of);
    }

    private Uni<Verification> verification(Instance instance, List<String> projects) {
        return instances
                .projects(instance.id())
                .map(used -> new TreeSet<>(
                        Stream.concat(used.stream(), projects.stream()).toList()))
                .map(all -> new VerifyRequest(settings(instance), all))
                .chain(request -> connector.verify(instance.tracker(), request));
    }

    private Uni<?> remembered(String who, InstanceId id, Verification found) {
        if (found.account().isEmpty()) return Uni.createFrom().voidItem();
        return instances.verified(who, id, old -> old.verified(found.account(), source.now()));
    }

    /** Registers or repairs the webhooks at the tracker now; from then on they are looked after, whatever the state told. */
    @POST
    @Path("{id}/webhook")
    public Uni<WebhookStatus> registerWebhook(@PathParam("id") InstanceId id) {
        String who = source.caller();
        return instances.webhooksKept(who, id, true).chain(instance -> connector.register(instance.tracker(), id));
    }

    /** The webhooks are looked after no longer; those at the tracker stay. */
    @DELETE
    @Path("{id}/webhook")
    public Uni<Void> leaveWebhook(@PathParam("id") InstanceId id) {
        return instances.webhooksKept(source.caller(), id, false).replaceWithVoid();
    }

    @DELETE
    @Path("{id}")
    public Uni<Void> delete(@PathParam("id") InstanceId id) {
        return instances.delete(source.caller(), id).replaceWithVoid();
    }

    private Uni<Instance> probed(Instance instance, boolean verify) {
        if (!verify) return Uni.createFrom().item(instance);
        return connector.probe(instance.tracker(), settings(instance)).map(result -> accepted(instance, result));
    }

    private ProbeRequest settings(Instance instance) {
        return new ProbeRequest(instance.url(), vault.open(instance.credentials()), instance.internal());
    }

    private Instance accepted(Instance instance, ProbeResult result) {
        if (!result.ok()) throw ProblemException.field(422, result.field().orElse("url"), result.message());
        return instance.verified(result.account(), source.now());
    }

    private InstanceView view(Instance instance) {
        return InstanceView.of(instance, connectors.of(instance.tracker()));
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) throw ProblemException.fields(400, errors);
    }
}
