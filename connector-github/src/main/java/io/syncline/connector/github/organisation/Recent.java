package io.syncline.connector.github.organisation;

import io.syncline.connector.github.address.Site;
import io.syncline.connector.tracker.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers for a minute what an account was answered about a place. Thread-safe: two who ask at once may both ask GitHub. */
final class Recent<T> {
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Place(String root, String account, String name) {}

    private record Remembered<T>(T value, Instant until) {}

    private final Map<Place, Remembered<T>> remembered = new ConcurrentHashMap<>();
    private final Clock clock;

    Recent(Clock clock) {
        this.clock = clock;
    }

    /** What is remembered, or else the answer; only what was done is remembered. */
    Answer<T> answer(Site site, String name, Supplier<Answer<T>> ask) {
        Remembered<T> known = remembered.get(place(site, name));
        if (known != null && known.until().isAfter(clock.instant())) return Answer.done(known.value());
        return fresh(site, name, ask);
    }

    /** The answer of now, remembered. */
    Answer<T> fresh(Site site, String name, Supplier<Answer<T>> ask) {
        Answer<T> answer = ask.get();
        if (remembered.size() >= MOST) remembered.clear();
        answer.result()
                .ifPresent(value -> remembered.put(
                        place(site, name),
                        new Remembered<>(value, clock.instant().plus(FRESH))));
        return answer;
    }

    void forget(Site site, String name) {
        remembered.remove(place(site, name));
    }

    private static Place place(Site site, String name) {
        return new Place(site.root().toString(), site.account().key(), name.toLowerCase(Locale.ROOT));
    }
}
