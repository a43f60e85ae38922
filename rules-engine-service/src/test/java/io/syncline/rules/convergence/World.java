package io.syncline.rules.convergence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.hub.HubJson;
import io.syncline.hub.id.Side;
import io.syncline.hub.message.LaneMessage;
import io.syncline.hub.state.ConflictPolicy;
import io.syncline.rules.merge.Conflict;
import io.syncline.rules.merge.Merged;
import io.syncline.rules.merge.Same;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Both sides, what waits between them, and a witness that sees every decision. */
final class World {
    private final Mapping mapping;
    private final Map<Side, Desk> desks = new EnumMap<>(Side.class);
    private final Map<Side, Integer> read = new EnumMap<>(Side.class);
    private final Map<Side, List<Boolean>> hints = new EnumMap<>(Side.class);
    private final Map<String, JsonNode> heard = new HashMap<>();
    private final List<String> story = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private int values;
    private boolean crashed;

    World(Mapping mapping, ConflictPolicy policy, Duration skew) {
        this.mapping = mapping;
        for (Side side : Side.values()) {
            Duration clock = side == Side.LEFT ? Duration.ZERO : skew;
            desks.put(side, new Desk(side, new MemoryTracker(side, mapping, clock), mapping, policy));
            read.put(side, 0);
            hints.put(side, new ArrayList<>());
        }
        for (String field : Mapping.FIELDS) desk(Side.LEFT).tracker.type(field, fresh(Side.LEFT, field, 0), tick());
        desk(Side.LEFT).tracker.edits.forEach(Edit::decide);
        desk(Side.LEFT).begin();
        desk(Side.LEFT).look(false, tick());
    }

    Desk desk(Side side) {
        return desks.get(side);
    }

    /** What happened so far. */
    List<String> told() {
        return List.copyOf(story);
    }

    /** A person changes a field, and the tracker tells of it. */
    void edit(Side side, String field, int choice) {
        MemoryTracker tracker = desk(side).tracker;
        if (tracker.empty()) return;
        tracker.type(field, fresh(side, field, choice), tick()).ifPresent(edit -> {
            hints.get(side).add(false);
            story.add("edit " + edit);
        });
    }

    void hint(Side side, boolean syncBack) {
        hints.get(side).add(syncBack);
    }

    /** Any of the hints that wait, not only the oldest. */
    boolean look(Side side, int choice) {
        List<Boolean> waiting = hints.get(side);
        if (waiting.isEmpty()) return false;
        boolean syncBack = waiting.remove(choice % waiting.size());
        int before = desk(side).outbox.size();
        desk(side).look(syncBack, tick());
        story.add("look " + side + (syncBack ? " for a sync-back" : "")
                + (desk(side).outbox.size() > before ? ": sends" : ": nothing new"));
        return true;
    }

    /** The next message of the lane towards this side. */
    boolean deliver(Side side, Meanwhile meanwhile) {
        List<LaneMessage> lane = desk(side.opposite()).outbox;
        int next = read.get(side);
        if (next >= lane.size()) return false;
        int written = desk(side).tracker.ourWrites.size();
        boolean unlooked = desk(side).unlooked();
        LaneMessage message = lane.get(next);
        story.add("deliver " + message.getClass().getSimpleName() + " to " + side);
        desk(side).receive(message, tick(), meanwhile, (sync, merged) -> witness(side, sync, merged));
        if (message instanceof LaneMessage.Sync) hints.get(side).add(false);
        List<String> writes = desk(side).tracker.ourWrites;
        if (writes.size() > written) story.add("  wrote " + writes.subList(written, writes.size()));
        if (meanwhile.crashes()) crash();
        else {
            read.put(side, next + 1);
            if (unlooked) hints.get(side).add(true);
        }
        return true;
    }

    /** From now on nobody can tell our own write from a person's. */
    private void crash() {
        story.add("  crashed");
        crashed = true;
    }

    /** Messages already handled come again, in order. */
    void rewind(Side side, int choice) {
        int next = read.get(side);
        if (next > 0) read.put(side, next - 1 - choice % next);
        story.add("rewind " + side + " to " + read.get(side));
    }

    /** Everything that waits is done, until nothing follows any more. */
    void settle() {
        for (int round = 0; round < 20; round++) {
            boolean busy = false;
            for (Side side : Side.values()) {
                while (look(side, 0)) busy = true;
                while (deliver(side, Meanwhile.NOTHING)) busy = true;
            }
            if (!busy) return;
        }
        throw new AssertionError("never silent");
    }

    /** What an edit reads like on this side, if it got there. */
    JsonNode arrived(Side side, Edit edit) {
        return edit.side == side ? edit.value : mapping.arrived(side, edit.field, edit.value);
    }

    int writes() {
        return desks.values().stream().mapToInt(d -> d.tracker.ourWrites.size()).sum();
    }

    int conflicts() {
        return desks.values().stream().mapToInt(d -> d.conflicts.size()).sum();
    }

    /** Nothing a person wrote goes away unheard: it is heard on the other side, or a conflict tells of it. */
    private void witness(Side side, LaneMessage.Sync sync, Merged merged) {
        if (crashed) return;
        MemoryTracker tracker = desk(side).tracker;
        merged.conflicts().forEach(conflict -> story.add("  conflict " + conflict));
        merged.writes().forEach((field, value) -> tracker.author(field)
                .filter(mine -> !mine.decided() && !field.equals(Mapping.LABELS) && !heardAlready(mine))
                .ifPresent(mine -> assertThat(merged.conflicts())
                        .as("unheard %s overwritten", mine)
                        .anySatisfy(conflict -> tells(conflict, field, mine.value, value))));
        merged.agreed().forEach((field, wish) -> tracker.author(field)
                .filter(mine -> Same.values(wish, mine.value))
                .ifPresent(Edit::decide));
        List<Edit> theirs = desk(side.opposite()).tracker.edits;
        for (Edit edit : theirs) {
            JsonNode sent = sync.replica().hubIssue().field(edit.field).orElseThrow();
            boolean carried = Same.values(sent, edit.value)
                    && !sync.changedAt().get(edit.field).isBefore(edit.at);
            if (carried) heard.put(edit.side + edit.field, edit.value);
            if (edit.decided() || !carried) continue;
            edit.decide();
            JsonNode wish = edit.field.equals(Mapping.STATUS) ? mapping.arrived(side, edit.field, sent) : sent;
            if (tracker.empty() || unseen(side, edit)) continue;
            boolean here = merged.writes().containsKey(edit.field) || Same.values(wish, tracker.value(edit.field));
            boolean same = mapping.agree(
                    edit.field,
                    side == Side.LEFT ? tracker.value(edit.field) : sent,
                    side == Side.LEFT ? sent : tracker.value(edit.field));
            if (!here && !same && !edit.field.equals(Mapping.LABELS))
                assertThat(merged.conflicts())
                        .as("unheard %s refused", edit)
                        .anySatisfy(conflict -> tells(conflict, edit.field, tracker.value(edit.field), wish));
        }
    }

    /** Back to what the other side heard of this one last. */
    private boolean heardAlready(Edit edit) {
        return heard.containsKey(edit.side + edit.field) && Same.values(heard.get(edit.side + edit.field), edit.value);
    }

    /** An edit that makes no difference over here. */
    private boolean unseen(Side side, Edit edit) {
        return Same.values(
                mapping.arrived(side, edit.field, edit.value), mapping.arrived(side, edit.field, edit.before));
    }

    private static void tells(Conflict conflict, String field, JsonNode mine, JsonNode theirs) {
        assertThat(conflict.field()).isEqualTo(field);
        assertThat(Same.values(conflict.mine(), mine)).isTrue();
        assertThat(Same.values(conflict.theirs(), theirs)).isTrue();
    }

    private JsonNode fresh(Side side, String field, int choice) {
        values++;
        return switch (field) {
            case Mapping.STATUS -> {
                List<String> names = mapping.statuses(side);
                yield HubJson.tree(Map.of("name", names.get(choice % names.size())));
            }
            case Mapping.LABELS -> labels(side, choice);
            default -> HubJson.tree(mapping.typed(side, "v" + values));
        };
    }

    /** One label more or one less. */
    private JsonNode labels(Side side, int choice) {
        List<String> labels = new ArrayList<>(desk(side).tracker.issue().labels());
        if (choice % 3 == 0 && !labels.isEmpty()) labels.remove(choice % labels.size());
        else labels.add("l" + values);
        return HubJson.tree(labels.stream().map(text -> Map.of("label", text)).toList());
    }

    private Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }
}
