package io.syncline.connector.github.people;

import io.syncline.hub.issue.HubUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers for some minutes who is who, so that an issue with a hundred comments costs one look-up per author. Thread-safe. */
final class RecentUsers {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private record Entry(HubUser user, Instant until) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    RecentUsers(Clock clock) {
        this.clock = clock;
    }

    Optional<HubUser> find(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.until().isAfter(clock.instant()))
                .map(Entry::user);
    }

    void put(String key, HubUser user) {
        if (entries.size() >= MOST) entries.clear();
        entries.put(key, new Entry(user, clock.instant().plus(FRESH)));
    }
}
