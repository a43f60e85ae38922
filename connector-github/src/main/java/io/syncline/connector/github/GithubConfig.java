package io.syncline.connector.github;

import io.micrometer.core.instrument.MeterRegistry;
import io.syncline.connector.github.access.GithubRates;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Tracker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Puts the connector together. */
public final class GithubConfig {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Produces
    @Singleton
    Tracker tracker(MeterRegistry meters, Clock clock) {
        return new GithubTracker(
                new TrackerHttpClient(GithubTracker.KIND, meters, clock, PATIENCE, new GithubRates()), clock);
    }
}
