package io.syncline.rules.convergence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.InstanceId;
import io.syncline.hub.id.Side;
import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.tracker.EntitySnapshot;
import io.syncline.rules.merge.Same;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tracker with one entity and a clock of its own. */
final class MemoryTracker {
    final EntityRef ref;
    final List<Edit> edits = new ArrayList<>();
    final List<String> ourWrites = new ArrayList<>();
    private final Side side;
    private final Mapping mapping;
    private final Duration skew;
    private final Map<String, Edit> author = new HashMap<>();
    private HubIssue issue = HubIssue.empty();
    private Instant updated = Instant.EPOCH;

    MemoryTracker(Side side, Mapping mapping, Duration skew) {
        this.ref = new EntityRef(new InstanceId(side.wire()), "1", side.wire() + "-1");
        this.side = side;
        this.mapping = mapping;
        this.skew = skew;
    }

    boolean empty() {
        return issue.equals(HubIssue.empty());
    }

    HubIssue issue() {
        return issue;
    }

    Instant updated() {
        return updated;
    }

    JsonNode value(String field) {
        return issue.field(field).orElseThrow();
    }

    EntitySnapshot snapshot() {
        return new EntitySnapshot(ref, issue, updated.toString(), updated);
    }

    /** The edit that made a field what it is, unless we wrote it since. */
    Optional<Edit> author(String field) {
        return Optional.ofNullable(author.get(field));
    }

    /** A person's edit; none if it changes nothing. */
    Optional<Edit> type(String field, JsonNode value, Instant now) {
        JsonNode kept = mapping.stored(side, value);
        JsonNode was = issue.field(field).orElse(NullNode.instance);
        if (Same.values(kept, was)) return Optional.empty();
        JsonNode before = author(field)
                .filter(edit -> !edit.decided())
                .map(edit -> edit.before)
                .orElse(was);
        Edit edit = new Edit(side, field, kept, before, now.plus(skew));
        supersede(field);
        edits.add(edit);
        if (Same.values(kept, before)) author.remove(field);
        else author.put(field, edit);
        issue = issue.with(field, kept);
        updated = now.plus(skew);
        return Optional.of(edit);
    }

    /** What we write; the fields as they are kept. */
    HubIssue write(HubIssue fields, Instant now) {
        HubIssue written = HubIssue.empty();
        for (Map.Entry<String, JsonNode> field : fields.fields().entrySet()) {
            JsonNode kept = mapping.stored(side, field.getValue());
            written = written.with(field.getKey(), kept);
            author.remove(field.getKey());
            supersede(field.getKey());
            ourWrites.add(field.getKey());
        }
        issue = issue.with(written);
        if (updated.isBefore(now.plus(skew))) updated = now.plus(skew);
        return written;
    }

    /** Nobody waits for what was replaced here. */
    private void supersede(String field) {
        edits.stream().filter(edit -> edit.field.equals(field)).forEach(Edit::decide);
    }
}
