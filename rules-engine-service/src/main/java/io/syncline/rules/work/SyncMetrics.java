package io.syncline.rules.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.syncline.hub.event.SyncEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** {@code syncline_changes_total} and {@code syncline_sync_seconds}, read off the events themselves. */
@ApplicationScoped
public class SyncMetrics {
    private final MeterRegistry registry;

    public SyncMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts a record that was told to others; only sync events count. */
    public void count(Object message) {
        if (!(message instanceof SyncEvent event)) return;
        String direction = event.direction().name().toLowerCase(Locale.ROOT);
        String outcome = event.outcome().name().toLowerCase(Locale.ROOT);
        registry.counter("syncline.changes", "direction", direction, "outcome", outcome)
                .increment();
        event.latency().ifPresent(time -> Timer.builder("syncline.sync")
                .description("From the hint's acceptance to its effect")
                .tag("direction", direction)
                .publishPercentileHistogram()
                .register(registry)
                .record(time));
    }
}
