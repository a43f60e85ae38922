package io.syncline.connector.budget;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.syncline.connector.http.Account;
import io.syncline.connector.http.TrackerCall;
import io.syncline.connector.http.TrackerReply.Answered;
import io.syncline.hub.access.Budget;
import io.syncline.hub.id.TrackerKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Remembers what trackers said about each account's budgets, and which calls must wait until when. In memory: after a start the first
 * answers tell it anew. Thread-safe.
 */
public final class Budgets {
    private record Key(String host, String account, String part, String budget) {
        boolean of(String key) {
            return account.equals(key);
        }

        String name() {
            return part.isEmpty() ? budget : part + " " + budget;
        }
    }

    private final Map<Key, News.Pause> pauses = new ConcurrentHashMap<>();
    private final Map<Key, News.Level> levels = new ConcurrentHashMap<>();
    private final RateRules rules;
    private final TrackerKind tracker;
    private final MeterRegistry meters;

    public Budgets(RateRules rules, TrackerKind tracker, MeterRegistry meters) {
        this.rules = rules;
        this.tracker = tracker;
        this.meters = meters;
    }

    /** The pause that holds the call back; the longest where there are several. */
    public Optional<News.Pause> pause(TrackerCall call, Instant now) {
        return rules.budgets(call).stream()
                .map(budget -> key(call, budget))
                .flatMap(key -> current(key, now).stream())
                .reduce(Budgets::longer);
    }

    /** Takes over what an answer says. */
    public void learn(TrackerCall call, Answered answer, Instant now) {
        for (News news : rules.read(call, answer, now)) {
            Key key = key(call, news.budget());
            switch (news) {
                case News.Level level -> {
                    if (levels.put(key, level) == null) measure(key);
                }
                case News.Pause pause -> paused(key, pause, now);
            }
        }
    }

    /** All that is known of an account's budgets, by name. */
    public List<Budget> of(Account account, Instant now) {
        SortedSet<String> names = new TreeSet<>();
        keys().filter(key -> key.of(account.key())).map(Key::name).forEach(names::add);
        return names.stream()
                .flatMap(name -> shown(account, name, now).stream())
                .toList();
    }

    private Optional<Budget> shown(Account account, String name, Instant now) {
        return keys().filter(key -> key.of(account.key()) && key.name().equals(name))
                .findFirst()
                .map(key -> budget(key, now));
    }

    private Stream<Key> keys() {
        return Stream.concat(levels.keySet().stream(), pauses.keySet().stream());
    }

    private Budget budget(Key key, Instant now) {
        Optional<News.Level> level = Optional.ofNullable(levels.get(key));
        Optional<News.Pause> pause = current(key, now);
        return new Budget(
                key.name(),
                level.map(News.Level::limit),
                level.map(News.Level::remaining),
                level.flatMap(News.Level::resetAt),
                pause.map(News.Pause::until),
                pause.map(News.Pause::reason));
    }

    /** A longer pause that is already on stays. What is over goes: some budgets are as many as there are issues. */
    private void paused(Key key, News.Pause pause, Instant now) {
        pauses.values().removeIf(old -> !old.until().isAfter(now));
        pauses.merge(key, pause, Budgets::longer);
        meters.counter(
                        "syncline.tracker.budget.pauses",
                        Tags.of("tracker", tracker.value(), "account", key.account(), "reason", pause.reason()))
                .increment();
    }

    private Optional<News.Pause> current(Key key, Instant now) {
        return Optional.ofNullable(pauses.get(key))
                .filter(pause -> pause.until().isAfter(now));
    }

    private static News.Pause longer(News.Pause one, News.Pause other) {
        return one.until().isAfter(other.until()) ? one : other;
    }

    private void measure(Key key) {
        Tags tags = Tags.of("tracker", tracker.value(), "host", key.host(), "account", key.account())
                .and("budget", key.name());
        Gauge.builder("syncline.tracker.budget.remaining", levels, all -> all.get(key)
                        .remaining())
                .tags(tags)
                .register(meters);
        Gauge.builder("syncline.tracker.budget.limit", levels, all -> all.get(key)
                        .limit())
                .tags(tags)
                .register(meters);
    }

    private static Key key(TrackerCall call, String budget) {
        String host = String.valueOf(call.uri().getAuthority());
        Account account = call.account();
        return new Key(host, account.key(), account.part(), budget);
    }
}
