package io.syncline.rules.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.merge.Base;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Same;
import io.syncline.rules.merge.SetMerge;
import io.syncline.rules.merge.ThreeWayMerge;
import io.syncline.rules.twin.TwinMemory;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an acknowledgement teaches about the fields it answers to. What our value became over there and would be here if it came back is
 * "what the script wanted before": so a lossy or many-to-one mapping never overwrites the original.
 *
 * @param fields the local values that the acknowledged events had changed, as they were sent
 */
public record Acknowledged(long event, SortedMap<String, JsonNode> fields) {

    /** What an acknowledgement of this event answers to. */
    public static Acknowledged of(TwinMemory memory, long event) {
        SortedMap<String, JsonNode> fields = new TreeMap<>();
        memory.unacked().headMap(event + 1).values().forEach(fields::putAll);
        return new Acknowledged(event, fields);
    }

    /**
     * The memory without these events: nothing waits for their acknowledgement any more.
     *
     * @param changedAt when the other side's fields changed, as the acknowledgement says; old news if it is a repeat
     */
    public TwinMemory settled(TwinMemory memory, Map<String, Instant> changedAt) {
        if (!memory.unacked().containsKey(event)) return memory;
        return memory.withUnacked(new TreeMap<>(memory.unacked().tailMap(event + 1)))
                .withHeard(changedAt);
    }

    /**
     * The memory with a new base for these fields. What the other side refused was never agreed on: there our value still counts as
     * changed.
     *
     * @param wish what our script makes of what the other side would send now
     * @param refused fields of which the other side kept its own value
     */
    public TwinMemory agreed(TwinMemory memory, HubIssue wish, Set<String> refused) {
        SortedMap<String, JsonNode> wanted = FieldValues.of(wish);
        wanted.keySet().retainAll(fields.keySet());
        // A field we sent empty may be the other side's to fill (its key, say): what it wants there is news, not an
        // echo of ours, unless we have it from there already.
        fields.forEach((field, sent) -> {
            if (Same.values(sent, NullNode.instance))
                wanted.computeIfPresent(field, (f, want) -> known(memory.base(), f, sent, want));
        });
        Map<String, JsonNode> local = new TreeMap<>(fields);
        local.keySet().retainAll(wanted.keySet());
        local.keySet().removeAll(refused);
        return memory.withBase(memory.base().with(wanted, local));
    }

    private static JsonNode known(Base base, String field, JsonNode sent, JsonNode want) {
        JsonNode before = base.wanted().get(field);
        return before == null || !ThreeWayMerge.SETS.contains(field) ? sent : SetMerge.common(want, before);
    }
}
