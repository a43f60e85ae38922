package io.syncline.rules.twin;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.rules.merge.Base;
import io.syncline.rules.merge.Observed;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a side remembers of a pair beside its links.
 *
 * @param lastSent last replica sent: the outgoing script's {@code previous}
 * @param lastReceived last replica the other side is known to stand for: the incoming script's {@code previous}
 * @param seen the local entity as the outgoing stage last saw it, plus what we wrote since
 * @param expected what the outgoing script makes of {@code seen}: the same result again means nothing to send
 * @param base what both sides last agreed on
 * @param observed per flat field, when it was last changed here
 * @param unacked per outgoing event not yet acknowledged, the local values it changed
 */
public record TwinMemory(
        Optional<Replica> lastSent,
        Optional<Replica> lastReceived,
        Optional<HubIssue> seen,
        Optional<HubIssue> expected,
        Base base,
        Map<String, Observed> observed,
        SortedMap<Long, Map<String, JsonNode>> unacked) {

    /** Knows nothing yet. */
    public static TwinMemory blank() {
        return new TwinMemory(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Base.none(),
                Map.of(),
                new TreeMap<>());
    }

    /** What a merge looks at, and nothing else. */
    public TwinMemory forMerge() {
        return new TwinMemory(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                base,
                observed,
                new TreeMap<>());
    }

    public TwinMemory withReceived(Replica replica) {
        return new TwinMemory(lastSent, Optional.of(replica), seen, expected, base, observed, unacked);
    }

    public TwinMemory withSent(Replica replica) {
        return new TwinMemory(Optional.of(replica), lastReceived, seen, expected, base, observed, unacked);
    }

    public TwinMemory withSeen(HubIssue issue) {
        return new TwinMemory(lastSent, lastReceived, Optional.of(issue), expected, base, observed, unacked);
    }

    public TwinMemory withExpected(HubIssue replica) {
        return new TwinMemory(lastSent, lastReceived, seen, Optional.of(replica), base, observed, unacked);
    }

    public TwinMemory withBase(Base newBase) {
        return new TwinMemory(lastSent, lastReceived, seen, expected, newBase, observed, unacked);
    }

    public TwinMemory withObserved(Map<String, Observed> times) {
        return new TwinMemory(lastSent, lastReceived, seen, expected, base, times, unacked);
    }

    public TwinMemory withUnacked(SortedMap<Long, Map<String, JsonNode>> events) {
        return new TwinMemory(lastSent, lastReceived, seen, expected, base, observed, events);
    }
}
