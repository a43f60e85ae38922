package io.syncline.rules.merge;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * When each field was last changed, here and on the other side. A field nobody has a time for counts as changed at the
 * {@code fallback} of its side.
 *
 * @param heard what {@code there} was in the message before
 * @param unheard fields changed here that the other side had not received when it said this, sent or not
 */
public record ChangeTimes(
        Map<String, Instant> here,
        Map<String, Instant> there,
        Map<String, Instant> heard,
        Set<String> unheard,
        Instant hereFallback,
        Instant thereFallback) {
    public ChangeTimes {
        here = Map.copyOf(here);
        there = Map.copyOf(there);
        heard = Map.copyOf(heard);
        unheard = Set.copyOf(unheard);
    }

    Instant here(String field) {
        return here.getOrDefault(field, hereFallback);
    }

    Instant there(String field) {
        return there.getOrDefault(field, thereFallback);
    }

    /** Whether the field was changed over there since we last heard of it, even if that makes no other value here. */
    boolean changedThere(String field) {
        return there.containsKey(field)
                && heard.containsKey(field)
                && !there.get(field).equals(heard.get(field));
    }
}
