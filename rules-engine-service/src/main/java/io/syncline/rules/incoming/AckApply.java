package io.syncline.rules.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.message.Trace;
import io.syncline.hub.twin.TwinState;
import io.syncline.rules.merge.Base;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Same;
import io.syncline.rules.script.RuleRun;
import io.syncline.rules.state.ConnectionSide;
import io.syncline.rules.twin.Twin;
import io.syncline.rules.twin.TwinMemory;
import io.syncline.rules.work.TwinBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an acknowledgement teaches: the other side's key, traces, and the base of the fields it answers to. What our value became over
 * there and would be here if it came back is "what the script wanted before": so a lossy or many-to-one mapping never overwrites the
 * original.
 */
@ApplicationScoped
class AckApply {
    private final RuleRun rules;
    private final TwinBook book;

    AckApply(RuleRun rules, TwinBook book) {
        this.rules = rules;
        this.book = book;
    }

    void apply(ConnectionSide side, Twin twin, LaneMessage.Ack ack) {
        Twin linked = twin.with(twin.link().withRemote(ack.local()))
                .with(twin.state() == TwinState.SENT ? TwinState.LINKED : twin.state())
                .traced(ack.traces().stream().map(Trace::flipped).toList());
        TwinMemory memory = linked.memory();
        Map<String, JsonNode> acknowledged = new TreeMap<>();
        memory.unacked().headMap(ack.event() + 1).values().forEach(acknowledged::putAll);
        SortedMap<Long, Map<String, JsonNode>> left =
                new TreeMap<>(memory.unacked().tailMap(ack.event() + 1));
        Base base = acknowledged.isEmpty() ? memory.base() : base(side, linked, ack, acknowledged);
        Twin after = linked.with(memory.withBase(base).withUnacked(left).withReceived(ack.expected()));
        book.save(twin, after, List.of());
    }

    private Base base(ConnectionSide side, Twin twin, LaneMessage.Ack ack, Map<String, JsonNode> acknowledged) {
        TwinMemory memory = twin.memory();
        HubIssue seen = memory.seen().orElseGet(HubIssue::empty);
        Optional<HubIssue> wish = rules.wish(side, twin, seen, ack.expected());
        if (wish.isEmpty()) return memory.base();
        SortedMap<String, JsonNode> wanted = FieldValues.of(wish.get());
        wanted.keySet().retainAll(acknowledged.keySet());
        // A field we sent empty may be the other side's to fill (its key, say): what it wants there is news, not an
        // echo of ours.
        acknowledged.forEach((field, sent) -> {
            if (wanted.containsKey(field) && Same.values(sent, NullNode.instance)) wanted.put(field, sent);
        });
        Map<String, JsonNode> local = new TreeMap<>(acknowledged);
        local.keySet().retainAll(wanted.keySet());
        return memory.base().with(wanted, local);
    }
}
