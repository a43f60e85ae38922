package io.syncline.rules.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.issue.HubIssue;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Same;
import io.syncline.rules.twin.TwinMemory;
import java.util.Map;
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

    /** The memory without these events: nothing waits for their acknowledgement any more. */
    public TwinMemory settled(TwinMemory memory) {
        return memory.withUnacked(new TreeMap<>(memory.unacked().tailMap(event + 1)));
    }

    /** The memory with a new base for these fields; {@code wish} is what our script makes of what the other side would send now. */
    public TwinMemory agreed(TwinMemory memory, HubIssue wish) {
        SortedMap<String, JsonNode> wanted = FieldValues.of(wish);
        wanted.keySet().retainAll(fields.keySet());
        // A field we sent empty may be the other side's to fill (its key, say): what it wants there is news, not an
        // echo of ours.
        fields.forEach((field, sent) -> {
            if (wanted.containsKey(field) && Same.values(sent, NullNode.instance)) wanted.put(field, sent);
        });
        Map<String, JsonNode> local = new TreeMap<>(fields);
        local.keySet().retainAll(wanted.keySet());
        return memory.withBase(memory.base().with(wanted, local));
    }
}
