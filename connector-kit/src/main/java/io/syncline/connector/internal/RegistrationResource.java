package io.syncline.connector.internal;

import io.syncline.connector.instance.InstanceTableConsumer;
import io.syncline.connector.registration.RegistrationClient;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.webhook.WebhookStatus;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Registers an instance's webhooks now. A refusal is an answer, not an error. */
@Path("/internal/v1/instances/{instance}/webhook")
public final class RegistrationResource {
    private final RegistrationClient registrations;
    private final KnownInstances instances;

    public RegistrationResource(RegistrationClient registrations, InstanceTableConsumer instances) {
        this.registrations = registrations;
        this.instances = new KnownInstances(instances);
    }

    @POST
    public WebhookStatus register(@PathParam("instance") InstanceId instance) {
        return registrations.register(instances.known(instance));
    }
}
