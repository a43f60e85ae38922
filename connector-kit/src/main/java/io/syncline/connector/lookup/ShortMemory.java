package io.syncline.connector.lookup;

import io.syncline.connector.tracker.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers that are remembered for a while, the newest thousand of them. Thread-safe; nobody waits for another's question. */
public final class ShortMemory<K, V> {
    private static final int MOST = 1_000;

    private record Found<V>(V value, Instant until) {}

    private final Clock clock;
    private final Duration age;
    private final int most;
    private final LinkedHashMap<K, Found<V>> found = new LinkedHashMap<>();

    /** @param age how long an answer is remembered */
    public ShortMemory(Clock clock, Duration age) {
        this(clock, age, MOST);
    }

    ShortMemory(Clock clock, Duration age, int most) {
        this.clock = clock;
        this.age = age;
        this.most = most;
    }

    /**
     * What is known, else what is answered.
     *
     * @param worth whether an answer is to be remembered
     */
    public Answer<V> answer(K question, Predicate<V> worth, Supplier<Answer<V>> ask) {
        Optional<V> known = known(question);
        return known.isPresent() ? Answer.done(known.get()) : fresh(question, worth, ask);
    }

    /** What is answered now, whatever is known. */
    public Answer<V> fresh(K question, Predicate<V> worth, Supplier<Answer<V>> ask) {
        Answer<V> answer = ask.get();
        answer.result().filter(worth).ifPresent(value -> keep(question, value));
        return answer;
    }

    private synchronized Optional<V> known(K question) {
        return young(found.get(question));
    }

    /** What is known, which is forgotten with that. */
    synchronized Optional<V> take(K question) {
        return young(found.remove(question));
    }

    private Optional<V> young(@Nullable Found<V> one) {
        return Optional.ofNullable(one)
                .filter(known -> known.until().isAfter(clock.instant()))
                .map(Found::value);
    }

    synchronized void keep(K question, V value) {
        found.remove(question);
        found.put(question, new Found<>(value, clock.instant().plus(age)));
        if (found.size() > most) found.pollFirstEntry();
    }

    /** Forgets the answers to these questions. */
    public synchronized void forget(Predicate<K> questions) {
        found.keySet().removeIf(questions);
    }
}
