package io.syncline.benchmarks.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What a run came to.
 *
 * @param superseded edits that a later one of the same issue overtook before they were written
 * @param lost edits that are missing at the end; must be 0
 * @param repeated writes of a text that had been written before; must be 0
 * @param reversed writes of an issue whose newer text had been written before; must be 0
 * @param editToWrite from the moment the edit was due to the write of it or of what superseded it
 * @param webhookToWrite the same from the arrival of the webhook that was accepted; edits without one are not in it
 */
public record Account(
        int edits,
        int written,
        int superseded,
        int lost,
        int repeated,
        int reversed,
        Latency editToWrite,
        Latency webhookToWrite) {
    private static final long LONGEST_MICROS = Duration.ofHours(1).toNanos() / 1000;

    public static Account of(Collection<Edit> edits, Collection<Sighting> webhooks, List<Sighting> writes) {
        Map<Edit, Fate> fates = Fates.of(edits, writes).byEdit();
        Map<String, Instant> accepted = Fates.firsts(webhooks);
        return new Account(
                edits.size(),
                count(fates, Fate.Written.class),
                count(fates, Fate.Superseded.class),
                count(fates, Fate.Lost.class),
                repeated(edits, writes),
                reversed(edits, writes),
                latency(fates, edit -> Optional.of(edit.intended())),
                latency(fates, edit -> Optional.ofNullable(accepted.get(edit.text()))));
    }

    private static int count(Map<Edit, Fate> fates, Class<? extends Fate> kind) {
        return Math.toIntExact(fates.values().stream().filter(kind::isInstance).count());
    }

    private static int repeated(Collection<Edit> edits, List<Sighting> writes) {
        Map<String, Long> times = writes.stream().collect(Collectors.groupingBy(Sighting::text, Collectors.counting()));
        return edits.stream()
                .mapToInt(edit -> Math.toIntExact(Math.max(0, times.getOrDefault(edit.text(), 0L) - 1)))
                .sum();
    }

    private static int reversed(Collection<Edit> edits, List<Sighting> writes) {
        Map<String, Edit> byText = edits.stream().collect(Collectors.toMap(Edit::text, edit -> edit));
        Map<Integer, Integer> newest = new HashMap<>();
        int reversed = 0;
        for (Sighting write :
                writes.stream().sorted((a, b) -> a.at().compareTo(b.at())).toList()) {
            Edit edit = byText.get(write.text());
            if (edit == null) continue;
            if (newest.merge(edit.issue(), edit.number(), Math::max) > edit.number()) reversed++;
        }
        return reversed;
    }

    private interface Begin {
        /** Empty when it is not known. */
        Optional<Instant> of(Edit edit);
    }

    private static Latency latency(Map<Edit, Fate> fates, Begin begin) {
        Histogram micros = new Histogram(LONGEST_MICROS, 3);
        fates.forEach((edit, fate) -> begin.of(edit)
                .flatMap(from -> end(fate).map(to -> micros(from, to)))
                .ifPresent(micros::recordValue));
        return Latency.of(micros);
    }

    private static Optional<Instant> end(Fate fate) {
        return switch (fate) {
            case Fate.Written written -> Optional.of(written.at());
            case Fate.Superseded superseded -> Optional.of(superseded.at());
            case Fate.Lost lost -> Optional.empty();
        };
    }

    /** A simulator's clock shows milliseconds, so what happened at once may seem to end before it begins. */
    private static long micros(Instant from, Instant to) {
        return Math.clamp(Duration.between(from, to).toNanos() / 1000, 0, LONGEST_MICROS);
    }

    /** Nothing missing, nothing written twice or in the wrong order. */
    public boolean clean() {
        return lost == 0 && repeated == 0 && reversed == 0;
    }
}
