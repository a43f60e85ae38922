package io.syncline.rules.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.id.Side;
import io.syncline.hub.state.ConflictPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides per field what an incoming script's wish does to the tracker (architecture section 6):
 * the script wants what it wanted before: the local value stays; it wants a new value and the local one is untouched since:
 * it is written; both are new: a conflict, decided by the connection's policy, the same way on both sides.
 */
public final class ThreeWayMerge {
    private static final Set<String> SETS = Set.of("labels", "tags");

    private final ConflictPolicy policy;
    private final Side here;

    public ThreeWayMerge(ConflictPolicy policy, Side here) {
        this.policy = policy;
        this.here = here;
    }

    /**
     * @param local flat fields as the tracker has them now
     * @param wanted flat fields as the script left them
     */
    public Merged merge(Map<String, JsonNode> local, Map<String, JsonNode> wanted, Base base, ChangeTimes times) {
        Map<String, JsonNode> writes = new TreeMap<>();
        Map<String, JsonNode> agreed = new HashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        wanted.forEach((field, want) -> {
            JsonNode mine = local.getOrDefault(field, NullNode.instance);
            if (Same.values(want, mine)) {
                agreed.put(field, want);
            } else if (policy == ConflictPolicy.SCRIPT || !base.knows(field)) {
                agreed.put(field, want);
                writes.put(field, want);
            } else if (!Same.values(want, base.wanted().get(field))) {
                agreed.put(field, want);
                decide(field, mine, want, base, times, writes, conflicts);
            }
        });
        return new Merged(writes, conflicts, agreed);
    }

    private void decide(
            String field,
            JsonNode mine,
            JsonNode want,
            Base base,
            ChangeTimes times,
            Map<String, JsonNode> writes,
            List<Conflict> conflicts) {
        if (Same.values(mine, base.local().getOrDefault(field, NullNode.instance))) {
            writes.put(field, want);
        } else if (SETS.contains(field)) {
            JsonNode both = SetMerge.merge(mine, want, base.wanted().get(field));
            if (!Same.values(both, mine)) writes.put(field, both);
        } else {
            boolean taken = theirsWins(field, times);
            conflicts.add(new Conflict(field, mine, want, taken));
            if (taken) writes.put(field, want);
        }
    }

    private boolean theirsWins(String field, ChangeTimes times) {
        return switch (policy) {
            case SCRIPT -> true;
            case LEFT -> here == Side.RIGHT;
            case RIGHT -> here == Side.LEFT;
            case NEWEST -> {
                int order = times.there(field).compareTo(times.here(field));
                yield order > 0 || order == 0 && here == Side.RIGHT;
            }
        };
    }
}
