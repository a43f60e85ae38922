package io.syncline.script.escape.fuzz;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Counts verdicts, and why there was no comparison to the end. */
final class Census {
    private static final int SHOWN = 12;
    private static final int WIDTH = 220;

    private final Map<Verdict.Sort, Integer> counts = new EnumMap<>(Verdict.Sort.class);
    private final Map<String, Integer> reasons = new HashMap<>();
    private int all;

    void count(Verdict verdict) {
        all++;
        counts.merge(verdict.sort(), 1, Integer::sum);
        String reason = verdict.how().lines().findFirst().orElse("").replaceAll("line \\d+|\\d+", "..");
        if (verdict.sort() != Verdict.Sort.SAME) reasons.merge(verdict.sort() + " " + reason, 1, Integer::sum);
    }

    double share(Verdict.Sort sort) {
        return counts.getOrDefault(sort, 0) / (double) all;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(counts + "\n");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry ->
                        text.append(String.format("%6d  %." + WIDTH + "s%n", entry.getValue(), entry.getKey())));
        return text.toString();
    }
}
