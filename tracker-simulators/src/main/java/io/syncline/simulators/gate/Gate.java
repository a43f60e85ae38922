package io.syncline.simulators.gate;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Who comes in by a token that expires, whose signatures count, and which rights nobody has. Thread-safe; forgotten at the end. */
public final class Gate {
    private record Pass(String owner, Instant until) {}

    private final Map<String, Pass> passes = new ConcurrentHashMap<>();
    private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
    private final Set<String> withheld = ConcurrentHashMap.newKeySet();
    private final AtomicInteger issued = new AtomicInteger();
    private final Clock clock;

    public Gate(Clock clock) {
        this.clock = clock;
    }

    /** A new token for this owner. */
    public String issue(String prefix, String owner, Duration life) {
        String token = prefix + issued.incrementAndGet();
        passes.put(token, new Pass(owner, clock.instant().plus(life)));
        return token;
    }

    /** Whose token this is, while it is good. */
    public Optional<String> owner(String token) {
        return Optional.ofNullable(passes.get(token))
                .filter(pass -> pass.until().isAfter(clock.instant()))
                .map(Pass::owner);
    }

    /** How many tokens were ever issued. */
    public int issued() {
        return issued.get();
    }

    /** No token that was issued is good any more. */
    public void expireTokens() {
        passes.clear();
    }

    /** From now on that client's signatures are checked with this key. */
    public void trust(String client, PublicKey key) {
        keys.put(client, key);
    }

    public Optional<PublicKey> key(String client) {
        return Optional.ofNullable(keys.get(client));
    }

    /** Takes a right from everybody, by the vendor's name of it. */
    public void withhold(String right) {
        withheld.add(right);
    }

    public boolean withholds(String right) {
        return withheld.contains(right);
    }

    public SortedSet<String> withheld() {
        return new TreeSet<>(withheld);
    }

    /** Everybody has all rights again, and tokens are void. */
    public void clear() {
        withheld.clear();
        passes.clear();
    }
}
