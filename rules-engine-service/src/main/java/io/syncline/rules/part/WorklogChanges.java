package io.syncline.rules.part;

import io.syncline.hub.issue.HubIssue;
import io.syncline.hub.issue.HubWorkLog;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.part.WorklogWrite;
import io.syncline.rules.merge.Same;
import io.syncline.rules.twin.Twin;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which writes turn the work logs before a script into those after it. */
final class WorklogChanges {
    private final Map<String, HubWorkLog> old = new LinkedHashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final List<WorklogWrite> writes = new ArrayList<>();
    private final Twin twin;
    private final long event;
    private final Instant otherwise;
    private int number;

    /**
     * @param event number of the event whose script it was
     * @param otherwise when work began that says nothing of it
     */
    WorklogChanges(HubIssue before, Twin twin, long event, Instant otherwise) {
        before.workLogs().forEach(log -> log.id().ifPresent(id -> old.put(id, log)));
        this.twin = twin;
        this.event = event;
        this.otherwise = otherwise;
    }

    /**
     * New ones are added under a marker that is the same on every repeat, changed ones edited; missing ones are deleted only if we once
     * made them: a rule that forgets a person's own work does not delete it. One use only.
     */
    List<WorklogWrite> to(HubIssue after) {
        Optional<?> list = after.field("workLogs").filter(node -> node.isArray());
        if (list.isEmpty()) return List.of();
        after.workLogs().forEach(this::keepOrAdd);
        Set<String> ours = traced(Trace::localId);
        old.keySet().stream()
                .filter(id -> !kept.contains(id) && ours.contains(id))
                .forEach(id -> writes.add(new WorklogWrite.Delete(id)));
        return List.copyOf(writes);
    }

    private void keepOrAdd(HubWorkLog log) {
        Optional<String> known = log.id().filter(old::containsKey);
        if (known.isPresent()) {
            keep(known.get(), log);
        } else if (log.remoteId().filter(traced(Trace::remoteId)::contains).isEmpty()) {
            String marker = log.remoteId()
                    .map(remote -> PartMarker.ofRemote(twin.key(), remote))
                    .orElseGet(() -> PartMarker.ofScript(twin.key(), event, number++));
            writes.add(new WorklogWrite.Add(marker, log.comment(), started(log), log.timeSpent()));
        }
    }

    private void keep(String id, HubWorkLog log) {
        kept.add(id);
        HubWorkLog before = old.get(id);
        boolean same = Same.markdown(log.comment(), before.comment())
                && log.timeSpent() == before.timeSpent()
                && started(log).equals(started(before));
        if (!same) writes.add(new WorklogWrite.Edit(id, log.comment(), started(log), log.timeSpent()));
    }

    private Instant started(HubWorkLog log) {
        return log.startDate().or(log::created).orElse(otherwise).truncatedTo(ChronoUnit.MILLIS);
    }

    private Set<String> traced(Function<Trace, String> end) {
        return twin.traces().stream()
                .filter(trace -> trace.kind() == TraceKind.WORKLOG)
                .map(end)
                .collect(Collectors.toSet());
    }
}
