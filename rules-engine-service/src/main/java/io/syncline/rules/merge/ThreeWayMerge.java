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
 * it is written; both are new: a conflict, decided by the connection's policy, the same way on both sides. A change over there that makes
 * the same wish here, as when three statuses become one, counts as new too: the other side sees the conflict, so we must.
 */
public final class ThreeWayMerge {
    /** Fields that are sets, merged element by element. */
    public static final Set<String> SETS = Set.of("labels", "tags", "watchers");

    private final ConflictPolicy policy;
    private final Side here;
    private final Writing begun;

    /** @param begun what we may have written without remembering it */
    public ThreeWayMerge(ConflictPolicy policy, Side here, Writing begun) {
        this.policy = policy;
        this.here = here;
        this.begun = begun;
    }

    /**
     * @param local flat fields as the tracker has them now
     * @param wanted flat fields as the script left them
     */
    public Merged merge(Map<String, JsonNode> local, Map<String, JsonNode> wanted, Base base, ChangeTimes times) {
        Merging merging = new Merging(base, times);
        wanted.forEach((field, want) -> merging.decide(field, local.getOrDefault(field, NullNode.instance), want));
        return merging.done();
    }

    private final class Merging {
        private final Base base;
        private final ChangeTimes times;
        private final Map<String, JsonNode> writes = new TreeMap<>();
        private final Map<String, JsonNode> agreed = new HashMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();

        Merging(Base base, ChangeTimes times) {
            this.base = base;
            this.times = times;
        }

        void decide(String field, JsonNode mine, JsonNode want) {
            if (Same.values(field, want, mine)) meet(field, want);
            else if (!base.knows(field)) write(field, want);
            else if (policy == ConflictPolicy.SCRIPT || repeated(field, mine, want)) obey(field, mine, want);
            else merge(field, mine, want);
        }

        /** Written again: what is there now is our own value in the tracker's form, or a person's, which a conflict tells then. */
        private boolean repeated(String field, JsonNode mine, JsonNode want) {
            return !SETS.contains(field) && begun.mayHaveMade(field, mine, want);
        }

        /** An old wish that a person here came back to is still to be told to the other side, who may have gone on. */
        private void meet(String field, JsonNode want) {
            boolean news = !base.knows(field) || newWish(field, want) || times.changedThere(field);
            if (news) agreed.put(field, want);
        }

        private boolean newWish(String field, JsonNode want) {
            return !Same.values(field, want, base.wanted().get(field));
        }

        private void obey(String field, JsonNode mine, JsonNode want) {
            if (changedHere(field, mine)) conflicts.add(new Conflict(field, mine, want, true));
            write(field, want);
        }

        private void merge(String field, JsonNode mine, JsonNode want) {
            boolean newWish = newWish(field, want);
            if (SETS.contains(field)) {
                if (newWish) join(field, mine, want);
            } else if (changedHere(field, mine)) {
                if (newWish || times.changedThere(field)) contest(field, mine, want);
            } else if (newWish) {
                write(field, want);
            }
        }

        private void join(String field, JsonNode mine, JsonNode want) {
            agreed.put(field, want);
            JsonNode both = SetMerge.merge(mine, want, base.wanted().get(field));
            if (!Same.values(both, mine)) writes.put(field, both);
        }

        private void contest(String field, JsonNode mine, JsonNode want) {
            boolean taken = theirsWins(field, times);
            conflicts.add(new Conflict(field, mine, want, taken));
            if (taken) write(field, want);
            else agreed.put(field, want);
        }

        private void write(String field, JsonNode want) {
            agreed.put(field, want);
            writes.put(field, want);
        }

        private boolean changedHere(String field, JsonNode mine) {
            return times.unheard().contains(field)
                    || !Same.values(field, mine, base.local().getOrDefault(field, NullNode.instance));
        }

        Merged done() {
            return new Merged(writes, conflicts, agreed);
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
