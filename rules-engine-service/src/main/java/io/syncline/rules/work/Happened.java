package io.syncline.rules.work;

import io.syncline.hub.event.Direction;
import io.syncline.hub.event.EventRun;
import io.syncline.hub.event.Failure;
import io.syncline.hub.event.FieldWrite;
import io.syncline.hub.event.Outcome;
import io.syncline.hub.event.TrackerStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an event tells beside which twin it is about. */
public record Happened(
        Direction direction,
        Outcome outcome,
        long event,
        List<FieldWrite> writes,
        List<String> notes,
        List<TrackerStep> steps,
        Optional<Failure> failure,
        Optional<Duration> latency,
        Optional<EventRun> run) {

    /** Something without writes and without failure. */
    public static Happened of(Direction direction, Outcome outcome, long event, List<String> notes) {
        return new Happened(
                direction,
                outcome,
                event,
                List.of(),
                notes,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, after this long. */
    public Happened after(Duration time) {
        return new Happened(direction, outcome, event, writes, notes, steps, failure, Optional.of(time), run);
    }

    /** The same, with these fields written. */
    public Happened wrote(List<FieldWrite> fields) {
        return new Happened(direction, outcome, event, fields, notes, steps, failure, latency, run);
    }

    /** The same, with these steps taken. */
    public Happened took(List<TrackerStep> taken) {
        return new Happened(direction, outcome, event, writes, notes, taken, failure, latency, run);
    }

    /** The same, made by this run of a script. */
    public Happened ran(EventRun script) {
        return new Happened(direction, outcome, event, writes, notes, steps, failure, latency, Optional.of(script));
    }
}
