package io.syncline.rules.merge;

import java.time.Instant;
import java.util.Map;

/**
 * When each field was last changed, here and on the other side. A field nobody has a time for counts as changed at the
 * {@code fallback} of its side.
 */
public record ChangeTimes(
        Map<String, Instant> here, Map<String, Instant> there, Instant hereFallback, Instant thereFallback) {
    public ChangeTimes {
        here = Map.copyOf(here);
        there = Map.copyOf(there);
    }

    Instant here(String field) {
        return here.getOrDefault(field, hereFallback);
    }

    Instant there(String field) {
        return there.getOrDefault(field, thereFallback);
    }
}
