package io.syncline.script.issue;

import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which local comment, attachment or worklog belongs to which remote one. */
public final class Traces {
    private record Remote(TraceKind kind, String id) {}

    private final Map<Remote, String> locals = new HashMap<>();
    private final Set<Remote> written = new HashSet<>();
    private final List<Trace> given;
    private final List<Trace> linked = new ArrayList<>();

    public Traces(List<Trace> given) {
        this.given = given;
        given.forEach(this::remember);
    }

    private void remember(Trace trace) {
        locals.put(new Remote(trace.kind(), trace.remoteId()), trace.localId());
    }

    /** A link that the script makes itself. */
    public void link(Trace trace) {
        remember(trace);
        linked.add(trace);
    }

    /** Says that this remote thing is already written, though its local id is not known yet. */
    void writtenInThisRun(TraceKind kind, String remoteId) {
        written.add(new Remote(kind, remoteId));
    }

    boolean knows(TraceKind kind, String remoteId) {
        if (locals.isEmpty() && written.isEmpty()) return false;
        Remote remote = new Remote(kind, remoteId);
        return locals.containsKey(remote) || written.contains(remote);
    }

    Optional<String> local(TraceKind kind, String remoteId) {
        return Optional.ofNullable(locals.get(new Remote(kind, remoteId)));
    }

    /** Whether this local thing has a counterpart. */
    public boolean knowsLocal(TraceKind kind, String localId) {
        return locals.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().kind() == kind && entry.getValue().equals(localId));
    }

    /** Those the run began with. */
    public List<Trace> given() {
        return given;
    }

    /** Those the script made. */
    public List<Trace> linked() {
        return linked;
    }
}
