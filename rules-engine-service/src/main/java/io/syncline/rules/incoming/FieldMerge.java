package io.syncline.rules.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.rules.merge.Base;
import io.syncline.rules.merge.ChangeTimes;
import io.syncline.rules.merge.Changes;
import io.syncline.rules.merge.FieldValues;
import io.syncline.rules.merge.Merged;
import io.syncline.rules.merge.Observed;
import io.syncline.rules.merge.ThreeWayMerge;
import io.syncline.rules.twin.TwinMemory;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** What one replica does to the fields of one entity, and what the twin remembers of it afterwards. */
public final class FieldMerge {
    private final ConflictPolicy policy;
    private final Side here;
    private final LaneMessage.Sync message;
    private final Instant updated;

    /** @param updated when the tracker says that the local entity last changed */
    public FieldMerge(ConflictPolicy policy, Side here, LaneMessage.Sync message, Instant updated) {
        this.policy = policy;
        this.here = here;
        this.message = message;
        this.updated = updated;
    }

    /** What to write, given the entity as it is and as the script wants it. */
    public Merged decide(TwinMemory memory, HubIssue current, HubIssue wanted) {
        return new ThreeWayMerge(policy, here)
                .merge(
                        FieldValues.of(current),
                        FieldValues.of(wanted),
                        memory.base(),
                        times(Changes.observe(memory.observed(), current, updated)));
    }

    /**
     * The memory once that is done.
     *
     * @param current the entity as it was when {@link #decide} saw it
     * @param written the fields written, as the tracker returned them; empty if there was nothing to write
     */
    public TwinMemory remember(TwinMemory memory, HubIssue current, Merged merged, HubIssue written) {
        Map<String, JsonNode> after = new TreeMap<>(FieldValues.of(current));
        after.putAll(FieldValues.of(written));
        Map<String, Observed> observed = Changes.wrote(
                Changes.observe(memory.observed(), current, updated),
                retained(after, merged.writes().keySet()),
                message.changedAt(),
                message.replica().sentAt());
        Base base = memory.base().with(merged.agreed(), agreedLocal(merged, after));
        return memory.withBase(base).withObserved(observed);
    }

    /** The memory of an entity just created; {@code made} is all of it, as the tracker returned it. */
    public TwinMemory created(TwinMemory memory, Map<String, JsonNode> wanted, HubIssue made) {
        Map<String, JsonNode> local = FieldValues.of(made);
        return memory.withSeen(made)
                .withBase(memory.base().with(wanted, local))
                .withObserved(Changes.wrote(
                        memory.observed(),
                        local,
                        message.changedAt(),
                        message.replica().sentAt()));
    }

    private ChangeTimes times(Map<String, Observed> observed) {
        Instant sent = message.changedAt().values().stream()
                .max(Comparator.naturalOrder())
                .orElse(message.replica().sentAt());
        return new ChangeTimes(Changes.times(observed), message.changedAt(), updated, sent);
    }

    /** What the local value was when both sides agreed: not touched for a conflict that the local value won. */
    private static Map<String, JsonNode> agreedLocal(Merged merged, Map<String, JsonNode> after) {
        Map<String, JsonNode> agreed = retained(after, merged.agreed().keySet());
        merged.conflicts().stream()
                .filter(conflict -> !conflict.taken())
                .forEach(conflict -> agreed.remove(conflict.field()));
        return agreed;
    }

    private static Map<String, JsonNode> retained(Map<String, JsonNode> all, Collection<String> names) {
        Map<String, JsonNode> some = new TreeMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }
}
