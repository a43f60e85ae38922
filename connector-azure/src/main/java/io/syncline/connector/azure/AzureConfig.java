package io.syncline.connector.azure;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Tracker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Settings of this connector, and the connector made from them. */
public final class AzureConfig {
    /** What an administrator may set. */
    @ConfigMapping(prefix = "azure")
    public interface Settings {
        /** How long types, states and fields of a project are remembered; what is new in them is unknown until then. */
        @WithDefault("5m")
        Duration schemaAge();
    }

    @Produces
    @Singleton
    Tracker tracker(Settings settings, MeterRegistry meters, Clock clock) {
        return new AzureTracker(new TrackerHttpClient(AzureTracker.KIND, meters, clock), clock, settings.schemaAge());
    }
}
