package io.syncline.simulators.github.world;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/** One entry of an issue's event list, with the part it is about, if any, under its name. */
public record TimelineEvent(long id, String event, Account actor, Instant at, Map<String, Part> parts)
        implements Serializable {
    public TimelineEvent {
        parts = Map.copyOf(parts);
    }
}
