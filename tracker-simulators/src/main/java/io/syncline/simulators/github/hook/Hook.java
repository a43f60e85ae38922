package io.syncline.simulators.github.hook;

import io.syncline.simulators.github.world.Repository;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** One registered webhook. */
public record Hook(
        long id,
        Repository repository,
        List<String> events,
        boolean active,
        HookConfig config,
        Instant createdAt,
        Instant updatedAt)
        implements Serializable {
    public Hook {
        events = List.copyOf(events);
    }

    public boolean listensTo(String event) {
        return active && (events.contains("*") || events.contains(event));
    }

    /** The name under which its deliveries are kept. */
    public String target() {
        return "hook-" + id;
    }

    Hook changed(HookConfig newConfig, List<String> newEvents, boolean nowActive, Instant at) {
        return new Hook(id, repository, newEvents, nowActive, newConfig, createdAt, at);
    }

    Hook movedTo(Repository other) {
        return new Hook(id, other, events, active, config, createdAt, updatedAt);
    }
}
