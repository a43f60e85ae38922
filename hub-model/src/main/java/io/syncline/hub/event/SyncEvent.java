package io.syncline.hub.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.syncline.hub.id.ConnectionId;
import io.syncline.hub.id.EntityRef;
import io.syncline.hub.id.Side;
import io.syncline.hub.id.TwinId;
import io.syncline.hub.message.MessageHead;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The record of one change sent or received.
 *
 * @param event the number of the outgoing event it belongs to, 0 where none was made
 * @param rules version of this side's rules that made it; the event of the same number on the other side names the other one
 * @param latency from the tracker's own time of the change, or else from the hint, to its effect
 * @param steps what was done to the tracker for it, in order, failed attempts too; at most 100
 * @param run what its script was given; absent where none ran
 */
public record SyncEvent(
        MessageHead head,
        ConnectionId connection,
        TwinId twin,
        Side side,
        Direction direction,
        Outcome outcome,
        long event,
        long rules,
        Optional<EntityRef> local,
        Optional<EntityRef> remote,
        List<FieldWrite> writes,
        List<String> notes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TrackerStep> steps,
        Optional<Failure> failure,
        Optional<Duration> latency,
        Optional<EventRun> run) {
    public SyncEvent {
        writes = List.copyOf(writes);
        notes = List.copyOf(notes);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }
}
