package io.syncline.connector.credential;

import io.syncline.connector.tracker.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps tokens in memory until shortly before they expire. Whoever needs one while it is being fetched waits for that one: a token is
 * fetched once, however many ask. Thread-safe.
 */
public final class AccessTokens {
    private static final Duration EARLY = Duration.ofMinutes(1);

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Clock clock;

    public AccessTokens(Clock clock) {
        this.clock = clock;
    }

    private static final class Slot {
        private final ReentrantLock fetching = new ReentrantLock();
        private volatile Optional<AccessToken> token = Optional.empty();
    }

    /** A token that is good for a minute at least, unless its issuer makes shorter ones. */
    public Answer<AccessToken> token(TokenSource source) {
        Slot slot = slots.computeIfAbsent(source.key(), key -> new Slot());
        Optional<AccessToken> kept = good(slot);
        if (kept.isPresent()) return Answer.done(kept.get());
        slot.fetching.lock();
        try {
            Optional<AccessToken> meanwhile = good(slot);
            if (meanwhile.isPresent()) return Answer.done(meanwhile.get());
            Answer<AccessToken> fresh = source.fetch();
            slot.token = fresh.result();
            return fresh;
        } finally {
            slot.fetching.unlock();
        }
    }

    /** Forgets a token that was not accepted, unless another has taken its place. */
    public void refused(TokenSource source, String text) {
        Slot slot = slots.computeIfAbsent(source.key(), key -> new Slot());
        slot.fetching.lock();
        try {
            slot.token = slot.token.filter(token -> !token.text().equals(text));
        } finally {
            slot.fetching.unlock();
        }
    }

    private Optional<AccessToken> good(Slot slot) {
        Instant soon = clock.instant().plus(EARLY);
        return slot.token.filter(token -> token.until().isAfter(soon));
    }
}
