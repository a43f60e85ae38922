package io.syncline.rules.twin;

import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.message.Trace;
import io.syncline.hub.message.TraceKind;
import io.syncline.hub.twin.TwinState;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A side's memory of one pair of entities. Immutable; {@code version} is the database's, for optimistic locking.
 *
 * @param sentEvent number of the last outgoing event, 0 if none
 * @param receivedEvent number of the other side's last event handled here, 0 if none
 * @param intent when the creation of the local entity was first attempted
 */
public record Twin(
        TwinKey key,
        ConnectionId connection,
        TwinState state,
        Link link,
        long sentEvent,
        long receivedEvent,
        Optional<Instant> intent,
        TwinMemory memory,
        List<Trace> traces,
        long version) {
    public Twin {
        traces = List.copyOf(traces);
    }

    /** The twin of an entity that comes under sync on this side. */
    public static Twin initiated(TwinKey key, ConnectionId connection, EntityRef local) {
        return new Twin(
                key,
                connection,
                TwinState.SENT,
                Link.none().withLocal(local),
                0,
                0,
                Optional.empty(),
                TwinMemory.blank(),
                List.of(),
                -1);
    }

    /** The twin of an entity that the other side sent; its local entity does not exist yet. */
    public static Twin received(TwinKey key, ConnectionId connection, EntityRef remote) {
        return new Twin(
                key,
                connection,
                TwinState.CREATING,
                Link.none().withRemote(remote),
                0,
                0,
                Optional.empty(),
                TwinMemory.blank(),
                List.of(),
                -1);
    }

    /** Not in the database yet. */
    public boolean unsaved() {
        return version < 0;
    }

    /** Still moves changes. */
    public boolean live() {
        return switch (state) {
            case SENT, CREATING, LINKED -> true;
            case UNLINKED, LOCAL_REMOVED, REMOTE_REMOVED -> false;
        };
    }

    public Twin with(TwinState newState) {
        return new Twin(key, connection, newState, link, sentEvent, receivedEvent, intent, memory, traces, version);
    }

    public Twin with(Link newLink) {
        return new Twin(key, connection, state, newLink, sentEvent, receivedEvent, intent, memory, traces, version);
    }

    public Twin with(TwinMemory newMemory) {
        return new Twin(key, connection, state, link, sentEvent, receivedEvent, intent, newMemory, traces, version);
    }

    public Twin intending(Instant at) {
        return new Twin(
                key, connection, state, link, sentEvent, receivedEvent, Optional.of(at), memory, traces, version);
    }

    public Twin sent(long event) {
        return new Twin(key, connection, state, link, event, receivedEvent, intent, memory, traces, version);
    }

    /** The message with this event is dealt with, and what was written for it is remembered. */
    public Twin received(long event) {
        return new Twin(key, connection, state, link, sentEvent, event, intent, memory.settled(), traces, version);
    }

    /** Whether writes to the local entity have begun that are not remembered yet. */
    public boolean writing() {
        return memory.writing().isPresent();
    }

    public Twin saved(long newVersion) {
        return new Twin(key, connection, state, link, sentEvent, receivedEvent, intent, memory, traces, newVersion);
    }

    /** With these traces added; one for a local id already traced replaces it. */
    public Twin traced(Collection<Trace> added) {
        if (added.isEmpty()) return this;
        Map<String, Trace> all = new LinkedHashMap<>();
        traces.forEach(trace -> all.put(trace.kind() + trace.localId(), trace));
        added.forEach(trace -> all.put(trace.kind() + trace.localId(), trace));
        return new Twin(
                key,
                connection,
                state,
                link,
                sentEvent,
                receivedEvent,
                intent,
                memory,
                List.copyOf(all.values()),
                version);
    }

    /** Local ids of what is traced. */
    public List<String> localIds(TraceKind kind) {
        return traces.stream()
                .filter(trace -> trace.kind() == kind)
                .map(Trace::localId)
                .toList();
    }

    /** Without the traces of these local ids. */
    public Twin untraced(TraceKind kind, Collection<String> localIds) {
        List<Trace> left = traces.stream()
                .filter(trace -> trace.kind() != kind || !localIds.contains(trace.localId()))
                .toList();
        return new Twin(key, connection, state, link, sentEvent, receivedEvent, intent, memory, left, version);
    }
}
