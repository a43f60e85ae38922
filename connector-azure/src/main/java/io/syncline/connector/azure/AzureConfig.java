package io.syncline.connector.azure;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.syncline.connector.azure.access.AzureRates;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Instance;
import io.syncline.connector.tracker.Tracker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** Settings of this connector, and the connector made from them. */
public final class AzureConfig {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** What an administrator may set. */
    @ConfigMapping(prefix = "syncline.azure")
    public interface Settings {
        /** How long types, states and fields of a project are remembered; what is new in them is unknown until then. */
        @WithDefault("5m")
        Duration schemaAge();

        /** Where Microsoft Entra is, for service principals; sovereign clouds have their own. */
        @WithDefault("https://login.microsoftonline.com")
        URI loginUrl();
    }

    @Produces
    @Singleton
    Tracker tracker(Settings settings, MeterRegistry meters, Clock clock) {
        TrackerHttpClient http = new TrackerHttpClient(AzureTracker.KIND, meters, clock, PATIENCE, new AzureRates());
        return new AzureTracker(http, clock, settings.schemaAge(), Instance.withoutSlash(settings.loginUrl()));
    }
}
