package io.syncline.script.issue;

import io.syncline.hub.issue.HubIssue;
import io.syncline.script.exchange.IncomingInput;
import io.syncline.script.tracker.StoredIssue;
import io.syncline.script.value.HubList;
import io.syncline.script.value.HubObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The local issue and the received replica of one incoming run, and what is between them. */
public final class IncomingPair {
    /** Up to so many entries are compared with each other, which costs less than remembering them. */
    private static final int FEW = 16;

    private final LocalIssue issue;
    private final ReceivedReplica replica;
    private final Traces traces;
    private final HubIssue received;
    private final Optional<HubIssue> previous;
    private final Map<SubEntity, Delta> deltas = new EnumMap<>(SubEntity.class);

    public IncomingPair(IncomingInput input, LocalSide side) {
        this.traces = new Traces(input.traces());
        this.received = input.replica().hubIssue();
        this.previous = input.previous();
        this.issue = LocalIssue.open(input.issue(), side);
        input.local().ifPresent(ref -> {
            if (issue.raw("id") == null) issue.store("id", ref.id());
            if (issue.raw("key") == null) issue.store("key", ref.key());
        });
        this.replica = new ReceivedReplica(received, previous, deltas::get);
        this.issue.settling((field, value) -> settled(String.valueOf(field), value));
        compare();
    }

    private void compare() {
        for (SubEntity what : SubEntity.values()) {
            deltas.put(what, new Delta(what, received, previous, traces, locals(what)));
        }
        replica.renew();
    }

    private Map<String, HubObject> locals(SubEntity what) {
        List<HubObject> entries = entries(what);
        if (entries.isEmpty()) return Map.of();
        Map<String, HubObject> locals = new LinkedHashMap<>();
        entries.forEach(entry -> entry.text("id").ifPresent(id -> locals.put(id, entry)));
        return locals;
    }

    private List<HubObject> entries(SubEntity what) {
        if (!(issue.raw(what.field()) instanceof Collection<?> list)) return List.of();
        return list.stream()
                .filter(HubObject.class::isInstance)
                .map(HubObject.class::cast)
                .toList();
    }

    /** An entry of the replica stands for its local counterpart, or for a new one. */
    private @Nullable Object settled(String field, @Nullable Object value) {
        Optional<SubEntity> what = SubEntity.inField(field);
        if (what.isEmpty() || !(value instanceof Collection<?> list)) return value;
        Delta delta = delta(what.get());
        if (list instanceof HubList hub && hub.isAbsent()) return value;
        List<@Nullable Object> settled = new ArrayList<>(list.size());
        for (Object each : list) settled.add(each instanceof HubObject object ? delta.settled(object) : each);
        return once(settled);
    }

    private static List<@Nullable Object> once(List<@Nullable Object> entries) {
        if (entries.size() <= FEW && distinct(entries)) return entries;
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>(entries.size()));
        entries.removeIf(entry -> !known.add(entry));
        return entries;
    }

    private static boolean distinct(List<@Nullable Object> entries) {
        for (int index = 1; index < entries.size(); index++) {
            Object entry = entries.get(index);
            for (int before = 0; before < index; before++) if (entries.get(before) == entry) return false;
        }
        return true;
    }

    Delta delta(SubEntity what) {
        return java.util.Objects.requireNonNull(deltas.get(what));
    }

    /** The tracker has written the issue as it is now. */
    public void stored(StoredIssue stored) {
        for (SubEntity what : SubEntity.values()) {
            entries(what).stream().filter(entry -> entry.text("id").isEmpty()).forEach(entry -> entry.text("remoteId")
                    .ifPresent(id -> traces.writtenInThisRun(what.kind(), id)));
        }
        issue.stored(stored);
        compare();
    }

    public LocalIssue issue() {
        return issue;
    }

    public ReceivedReplica replica() {
        return replica;
    }

    public Traces traces() {
        return traces;
    }
}
