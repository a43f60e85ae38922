package io.syncline.connector.poll.turn;

import io.syncline.hub.id.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose turn it is to be polled. One instance is polled by one turn at a time. Thread-safe. */
final class Turns {
    private record Ended(Instant at, Instant notBefore) {
        boolean due(Instant now, Duration interval) {
            return !now.isBefore(at.plus(interval)) && !now.isBefore(notBefore);
        }
    }

    private final Map<InstanceId, Ended> ended = new HashMap<>();
    private final Set<InstanceId> running = new HashSet<>();

    /**
     * The instances whose turn begins now; each must be {@link #ended}.
     *
     * @param intervals time between two turns of every instance that is ours to poll; zero for none
     */
    synchronized List<InstanceId> begin(Instant now, Map<InstanceId, Duration> intervals) {
        ended.keySet().retainAll(intervals.keySet());
        List<InstanceId> begun = new ArrayList<>();
        intervals.forEach((id, interval) -> {
            if (!interval.isZero() && due(id, now, interval) && running.add(id)) begun.add(id);
        });
        return begun;
    }

    /**
     * A turn is over.
     *
     * @param wait how long the tracker wants to be left alone
     */
    synchronized void ended(InstanceId id, Instant now, Duration wait) {
        running.remove(id);
        ended.put(id, new Ended(now, now.plus(wait)));
    }

    private boolean due(InstanceId id, Instant now, Duration interval) {
        Ended last = ended.get(id);
        return last == null || last.due(now, interval);
    }
}
