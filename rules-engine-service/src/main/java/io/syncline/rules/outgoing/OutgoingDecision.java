package io.syncline.rules.outgoing;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.Replica;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.rules.merge.Changes;
import io.syncline.rules.merge.Content;
import io.syncline.rules.merge.Observed;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinMemory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether what the outgoing script made is news for the other side. A value that we kept in a conflict is, even if it is what the other
 * side had from us before: it has not heard that we kept it.
 */
public sealed interface OutgoingDecision {

    /** Send it; the twin as it is once it is sent, but for the replica itself. */
    record Send(Twin twin) implements OutgoingDecision {}

    /** The other side knows it already; the twin with its picture of the entity brought up to date. */
    record Known(Twin twin) implements OutgoingDecision {}

    /**
     * @param replica what the script made of {@code now}
     * @param syncBack whether the other side is to get it even if it follows from what it sent itself
     */
    static OutgoingDecision decide(Twin twin, EntitySnapshot now, HubIssue replica, boolean syncBack) {
        TwinMemory memory = twin.memory();
        Map<String, JsonNode> changed = new TreeMap<>(Changes.between(memory.seen(), now.issue()));
        Changes.only(now.issue(), memory.owed()).forEach(changed::put);
        Map<String, Observed> observed =
                Changes.observe(Changes.without(memory.observed(), memory.owed()), now.issue(), now.updated());
        Optional<HubIssue> sent = memory.lastSent().map(Replica::hubIssue);
        Optional<HubIssue> known = syncBack ? sent : memory.expected().or(() -> sent);
        Twin current = twin.with(twin.link().withLocal(now.ref()));
        boolean same = known.filter(before -> Content.same(before, replica)).isPresent();
        if (same && memory.owed().isEmpty()) {
            boolean stale = !changed.isEmpty();
            return new Known(stale ? current.with(memory.withSeen(now.issue()).withObserved(observed)) : current);
        }
        long event = twin.sentEvent() + 1;
        SortedMap<Long, Map<String, JsonNode>> unacked = new TreeMap<>(memory.unacked());
        unacked.put(event, changed);
        TwinMemory after = memory.withSeen(now.issue())
                .withObserved(observed)
                .withExpected(replica)
                .withUnacked(unacked)
                .withOwed(Set.of())
                .withPingPong(memory.pingPong().sending(changed.keySet()));
        return new Send(current.with(after).sent(event));
    }
}
