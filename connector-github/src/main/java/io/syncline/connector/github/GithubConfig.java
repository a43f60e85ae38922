package io.syncline.connector.github;

import io.micrometer.core.instrument.MeterRegistry;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.tracker.Tracker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the connector together. */
public final class GithubConfig {
    @Produces
    @Singleton
    Tracker tracker(MeterRegistry meters, Clock clock) {
        return new GithubTracker(new TrackerHttpClient(GithubTracker.KIND, meters, clock), clock);
    }
}
