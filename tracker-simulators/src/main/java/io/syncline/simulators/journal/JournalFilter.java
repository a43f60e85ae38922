package io.syncline.simulators.journal;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which entries to show. {@code path} is a regular expression found anywhere in the path. */
public record JournalFilter(
        Optional<String> method, Optional<Pattern> path, Optional<Instant> since, boolean mutating) {
    public static JournalFilter everything() {
        return new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Only requests meant to change something. */
    public static JournalFilter changes() {
        return new JournalFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    boolean shows(JournalEntry entry) {
        return method.filter(m -> !m.equalsIgnoreCase(entry.call().method())).isEmpty()
                && path.filter(p -> !p.matcher(entry.call().path()).find()).isEmpty()
                && since.filter(s -> entry.at().isBefore(s)).isEmpty()
                && (!mutating || entry.mutating());
    }
}
