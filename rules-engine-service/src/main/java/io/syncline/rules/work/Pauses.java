package io.syncline.rules.work;

import io.syncline.hub.id.InstanceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which instances asked for a pause, why, and until when. Thread-safe. */
@ApplicationScoped
public class Pauses {
    private final Map<InstanceId, Pause> pauses = new ConcurrentHashMap<>();
    private final Clock clock;

    public Pauses(Clock clock) {
        this.clock = clock;
    }

    /** A pause with its reason, in words for an administrator. */
    public record Pause(String reason, Instant until) {}

    /** Nothing goes to this instance before the time has passed; a longer pause that stands already stays. */
    public void pause(InstanceId instance, String reason, Duration time) {
        Pause pause = new Pause(reason, clock.instant().plus(time));
        pauses.merge(instance, pause, (old, now) -> old.until().isAfter(now.until()) ? old : now);
    }

    /** The pause in force. */
    public Optional<Pause> current(InstanceId instance) {
        Optional<Pause> pause = Optional.ofNullable(pauses.get(instance));
        return pause.filter(p -> p.until().isAfter(clock.instant()));
    }
}
