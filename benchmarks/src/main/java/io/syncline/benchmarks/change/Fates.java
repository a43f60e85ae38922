package io.syncline.benchmarks.change;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fate of every edit of a run, found by the texts that were written. */
public final class Fates {
    private final Map<Edit, Fate> byEdit;

    private Fates(Map<Edit, Fate> byEdit) {
        this.byEdit = byEdit;
    }

    /** Writes in any order; those of other texts are passed over, of the same text the earliest counts. */
    public static Fates of(Collection<Edit> edits, Collection<Sighting> writes) {
        Map<String, Instant> firsts = firsts(writes);
        Map<Integer, TreeMap<Integer, Instant>> writtenByIssue = new HashMap<>();
        for (Edit edit : edits) {
            Instant at = firsts.get(edit.text());
            if (at != null)
                writtenByIssue
                        .computeIfAbsent(edit.issue(), issue -> new TreeMap<>())
                        .put(edit.number(), at);
        }
        Map<Edit, Fate> fates = new LinkedHashMap<>();
        for (Edit edit : edits)
            fates.put(edit, fate(edit.number(), writtenByIssue.getOrDefault(edit.issue(), new TreeMap<>())));
        return new Fates(fates);
    }

    /** The first moment each text was seen. */
    static Map<String, Instant> firsts(Collection<Sighting> sightings) {
        Map<String, Instant> firsts = new HashMap<>();
        for (Sighting sighting : sightings)
            firsts.merge(sighting.text(), sighting.at(), (a, b) -> a.isBefore(b) ? a : b);
        return firsts;
    }

    private static Fate fate(int number, TreeMap<Integer, Instant> written) {
        Instant own = written.get(number);
        if (own != null) return new Fate.Written(own);
        return written.tailMap(number).values().stream()
                .min(Instant::compareTo)
                .<Fate>map(Fate.Superseded::new)
                .orElseGet(Fate.Lost::new);
    }

    public Map<Edit, Fate> byEdit() {
        return byEdit;
    }

    /** Edits that may still be on their way. */
    public List<Edit> lost() {
        return byEdit.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Fate.Lost)
                .map(Map.Entry::getKey)
                .toList();
    }
}
