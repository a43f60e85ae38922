package io.syncline.rules.start;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once all connections are known. */
@Readiness
@Singleton
class ReadinessConfig implements HealthCheck {
    private final StartConfig start;

    ReadinessConfig(StartConfig start) {
        this.start = start;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("connections known")
                .status(start.opened())
                .build();
    }
}
