package io.syncline.hub.poll;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far a poller has come in one project of an instance. Only the connector that made it understands it.
 *
 * @param since everything that changed before was told
 * @param token where the tracker's own feed goes on, for trackers that have one
 * @param seen what was told of the time that is looked at again, with its version then
 */
public record Watermark(Instant since, Optional<String> token, SortedMap<String, String> seen) {
    public Watermark {
        seen = Collections.unmodifiableSortedMap(new TreeMap<>(Objects.requireNonNullElse(seen, Map.of())));
    }
}
