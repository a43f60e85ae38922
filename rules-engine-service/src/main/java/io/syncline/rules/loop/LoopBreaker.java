package io.syncline.rules.loop;

import io.syncline.hub.event.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

/** Stops a twin whose fields go back and forth. What it counts is in the twin's memory, so a restart forgets nothing. */
@ApplicationScoped
public class LoopBreaker {
    private final LoopConfig limits;
    private final Clock clock;

    public LoopBreaker(LoopConfig limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts a write of these fields. */
    public Counted count(PingPong before, Collection<String> fields) {
        PingPong counted = counted(before, fields);
        return new Counted(counted, refusal(counted));
    }

    /** The memory once these fields are written. */
    public PingPong counted(PingPong before, Collection<String> fields) {
        Instant now = clock.instant();
        return before.writing(fields, now, now.minus(limits.within()));
    }

    /** Why not to write; the twin then starts counting anew, so that a retry by hand goes on. */
    public Optional<Failure> refusal(PingPong counted) {
        SortedSet<String> fields = counted.over(limits.writes());
        if (fields.isEmpty()) return Optional.empty();
        String names = String.join(", ", fields);
        return Optional.of(new Failure(
                "going in circles: " + names + " was written and changed again more than " + limits.writes()
                        + " times within " + limits.within().toSeconds()
                        + " s. Look for an automation or a rule on either side that changes it, then retry",
                Optional.empty(),
                Optional.empty(),
                Optional.of(names)));
    }
}
