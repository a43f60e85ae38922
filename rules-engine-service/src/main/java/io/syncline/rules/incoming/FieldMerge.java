package io.syncline.rules.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
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
import io.syncline.rules.merge.Same;
import io.syncline.rules.merge.SetMerge;
import io.syncline.rules.merge.ThreeWayMerge;
import io.syncline.rules.merge.Writing;
import io.syncline.rules.twin.SeenIssue;
import io.syncline.rules.twin.TwinMemory;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

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
        return new ThreeWayMerge(policy, here, memory.writing().orElse(Writing.none()))
                .merge(FieldValues.of(current), FieldValues.of(wanted), memory.base(), times(memory, current));
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
        Set<String> theirs = met(current, merged);
        HubIssue seen = seen(memory, current, merged, written, theirs);
        Set<String> owed = owed(memory, current, merged, theirs);
        theirs.removeAll(unheard(memory));
        theirs.addAll(merged.writes().keySet());
        Map<String, Observed> observed = Changes.wrote(
                memory.observed(),
                retained(after, theirs),
                message.changedAt(),
                message.replica().sentAt());
        Base base = memory.base().with(merged.agreed(), agreedLocal(merged, after));
        return memory.withSeen(seen)
                .withBase(base)
                .withObserved(observed)
                .withHeard(message.changedAt())
                .withOwed(owed)
                .withUnacked(overwritten(memory.unacked(), FieldValues.of(written)));
    }

    /**
     * What we sent of a field and then overwrote is no base any more, whenever its acknowledgement comes. A set keeps its place: the
     * acknowledgement tells which elements the other side has taken.
     */
    private static SortedMap<Long, Map<String, JsonNode>> overwritten(
            SortedMap<Long, Map<String, JsonNode>> unacked, Map<String, JsonNode> written) {
        SortedMap<Long, Map<String, JsonNode>> now = new TreeMap<>();
        unacked.forEach((event, changed) -> {
            Map<String, JsonNode> values = new TreeMap<>(changed);
            values.keySet().removeIf(field -> written.containsKey(field) && !ThreeWayMerge.SETS.contains(field));
            now.put(event, values);
        });
        return now;
    }

    /**
     * The picture that the next look compares with: what we saw, with what we wrote. Of a set only the other side's changes are laid
     * over it, not what people here changed meanwhile and our write left standing: that is still to be sent.
     */
    private HubIssue seen(TwinMemory memory, HubIssue current, Merged merged, HubIssue written, Set<String> met) {
        HubIssue before = memory.seen().orElse(current);
        HubIssue seen = SeenIssue.overlay(SeenIssue.overlay(before, FieldValues.only(current, met)), written);
        if (policy == ConflictPolicy.SCRIPT) return seen;
        for (String set : ThreeWayMerge.SETS) {
            JsonNode wantedBefore = memory.base().wanted().get(set);
            if (wantedBefore == null || !merged.agreed().containsKey(set)) continue;
            JsonNode was = before.field(set).orElse(NullNode.instance);
            seen = seen.with(set, SetMerge.merge(was, merged.agreed().get(set), wantedBefore));
        }
        return seen;
    }

    /** What the other side must be told in any case: it may decide by an older value of ours that is still on its way. */
    private static Set<String> owed(TwinMemory memory, HubIssue current, Merged merged, Set<String> met) {
        Set<String> owed = new TreeSet<>(met);
        owed.retainAll(unheard(memory));
        owed.addAll(merged.kept());
        owed.retainAll(Changes.between(memory.seen(), current).keySet());
        owed.addAll(memory.owed());
        owed.removeAll(merged.writes().keySet());
        return owed;
    }

    private static Set<String> unheard(TwinMemory memory) {
        Set<String> fields = new TreeSet<>();
        memory.unacked().values().forEach(changed -> fields.addAll(changed.keySet()));
        return fields;
    }

    /** The fields both sides came to by themselves: the other side has that value already. */
    private static Set<String> met(HubIssue current, Merged merged) {
        Map<String, JsonNode> local = FieldValues.of(current);
        Set<String> met = new TreeSet<>(merged.agreed().keySet());
        met.removeAll(ThreeWayMerge.SETS);
        met.removeIf(field -> !local.containsKey(field)
                || !Same.values(field, local.get(field), merged.agreed().get(field)));
        return met;
    }

    /** The memory of an entity just created; {@code made} is all of it, as the tracker returned it. */
    public TwinMemory created(TwinMemory memory, Map<String, JsonNode> wanted, HubIssue made) {
        Map<String, JsonNode> local = FieldValues.of(made);
        return memory.withSeen(made)
                .withBase(memory.base().with(wanted, local))
                .withHeard(message.changedAt())
                .withObserved(Changes.wrote(
                        memory.observed(),
                        local,
                        message.changedAt(),
                        message.replica().sentAt()));
    }

    private ChangeTimes times(TwinMemory memory, HubIssue current) {
        Set<String> unheard = unheard(memory);
        unheard.addAll(Changes.between(memory.seen(), current).keySet());
        Instant sent = message.changedAt().values().stream()
                .max(Comparator.naturalOrder())
                .orElse(message.replica().sentAt());
        return new ChangeTimes(
                Changes.times(Changes.observe(memory.observed(), current, updated)),
                message.changedAt(),
                memory.heard(),
                unheard,
                updated,
                sent);
    }

    /** What the local value was when both sides agreed: not touched for a conflict that the local value won. */
    private static Map<String, JsonNode> agreedLocal(Merged merged, Map<String, JsonNode> after) {
        Map<String, JsonNode> agreed = retained(after, merged.agreed().keySet());
        agreed.keySet().removeAll(merged.kept());
        return agreed;
    }

    private static Map<String, JsonNode> retained(Map<String, JsonNode> all, Collection<String> names) {
        Map<String, JsonNode> some = new TreeMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }
}
