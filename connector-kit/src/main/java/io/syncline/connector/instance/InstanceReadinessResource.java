package io.syncline.connector.instance;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before every instance was read once: until then a webhook could look as if its instance were unknown. */
@Readiness
@ApplicationScoped
public class InstanceReadinessResource implements HealthCheck {
    private final InstanceTableConsumer instances;

    public InstanceReadinessResource(InstanceTableConsumer instances) {
        this.instances = instances;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("instances")
                .status(instances.caughtUp())
                .build();
    }
}
