package io.syncline.rules.lookup;

import io.syncline.hub.id.InstanceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers answers for a short while; those asked for longest ago make room. Thread-safe: two who ask the same at once may both ask
 * the tracker.
 */
final class LookupCache {
    /**
     * One question to one instance.
     *
     * @param version of the instance's settings: others may see other things
     * @param what names the question
     */
    record Question(InstanceId instance, long version, String what, String first, String second) {}

    private record Remembered(Object answer, Instant until) {}

    private static final int MOST = 10_000;

    private final Map<Question, Remembered> remembered = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Remembered> eldest) {
            return size() > MOST;
        }
    };
    private final Clock clock;
    private final Duration age;
    private long forgotten;

    LookupCache(Clock clock, Duration age) {
        this.clock = clock;
        this.age = age;
    }

    /** The answer remembered, or else the one that the tracker gives now. What it throws is not remembered. */
    <T> T answer(Question question, Class<T> type, Supplier<T> ask) {
        Optional<Object> known = known(question);
        if (known.isPresent()) return type.cast(known.get());
        long before = forgotten();
        T answer = ask.get();
        put(question, answer, before);
        return answer;
    }

    /** Forgets whatever is known of an instance: something was made there. */
    synchronized void forget(InstanceId instance) {
        forgotten++;
        remembered.keySet().removeIf(question -> question.instance().equals(instance));
    }

    private synchronized Optional<Object> known(Question question) {
        return Optional.ofNullable(remembered.get(question))
                .filter(memory -> memory.until().isAfter(clock.instant()))
                .map(Remembered::answer);
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    /** What was asked before something was made may not know of it. */
    private synchronized void put(Question question, Object answer, long before) {
        if (before != forgotten) return;
        remembered.put(question, new Remembered(answer, clock.instant().plus(age)));
    }
}
