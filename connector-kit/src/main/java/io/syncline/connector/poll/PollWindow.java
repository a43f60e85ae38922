package io.syncline.connector.poll;

import io.syncline.connector.tracker.Hint;
import io.syncline.hub.poll.Watermark;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The time a poll looks at, for trackers that are asked what changed since a time. It overlaps with the one before, because indexes
 * lag and clocks differ; what was seen there already is not told again while its version stays the same.
 */
public final class PollWindow {
    /** A tracker may look at whole minutes only, and so at more than it was asked for. */
    private static final Duration COARSENESS = Duration.ofMinutes(2);

    private final Optional<Watermark> before;
    private final Instant now;
    private final Duration overlap;

    private PollWindow(Optional<Watermark> before, Instant now, Duration overlap) {
        this.before = before;
        this.now = now;
        this.overlap = overlap;
    }

    /**
     * The window after a watermark.
     *
     * @param now when the poll begins
     * @param overlap at least how far the tracker's index may lag, and how far its clock may differ from ours
     */
    public static PollWindow after(Optional<Watermark> before, Instant now, Duration overlap) {
        return new PollWindow(before, now, overlap);
    }

    /** Whatever changed at this time or later belongs to the window. */
    public Instant from() {
        return before.map(Watermark::since).orElse(now.minus(overlap)).minus(overlap);
    }

    /** Whether it was not seen in this version before. */
    public boolean fresh(Sighting sighting) {
        return before.filter(mark -> sighting.version().equals(mark.seen().get(sighting.thing())))
                .isEmpty();
    }

    /** What to tell of everything in the window; at the first look nothing. */
    public PollResult result(Collection<Sighting> sightings) {
        Instant since = since(sightings);
        Instant oldest = since.minus(overlap).minus(COARSENESS);
        SortedMap<String, String> seen = new TreeMap<>();
        for (Sighting sighting : sightings) {
            if (!sighting.at().isBefore(oldest)) seen.put(sighting.thing(), sighting.version());
        }
        List<Hint> hints = before.isEmpty() ? List.of() : hints(sightings);
        return new PollResult(hints, new Watermark(since, Optional.empty(), seen));
    }

    private List<Hint> hints(Collection<Sighting> sightings) {
        Map<String, Hint> hints = new LinkedHashMap<>();
        sightings.stream()
                .filter(this::fresh)
                .flatMap(sighting -> sighting.hint().stream())
                .forEach(hint -> hints.putIfAbsent(hint.entityId(), hint));
        return List.copyOf(hints.values());
    }

    /** By the tracker's clock where it told a time, and by ours, less what they may differ, where nothing happens for long. */
    private Instant since(Collection<Sighting> sightings) {
        Instant since = latest(now.minus(overlap), before.map(Watermark::since).orElse(Instant.MIN));
        for (Sighting sighting : sightings) since = latest(since, sighting.at());
        return since;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
