package io.syncline.connector.jira;

import io.micrometer.core.instrument.MeterRegistry;
import io.syncline.connector.http.TrackerHttpClient;
import io.syncline.connector.jira.access.JiraRates;
import io.syncline.connector.tracker.Tracker;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts the connector together. */
public final class JiraTrackerConfig {
    @Produces
    @Singleton
    Tracker tracker(MeterRegistry meters, Clock clock, JiraConfig config) {
        return new JiraTracker(
                new TrackerHttpClient(JiraTracker.KIND, meters, clock, config.patience(), new JiraRates()),
                clock,
                config);
    }
}
