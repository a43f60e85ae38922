package io.syncline.script.issue;

import io.syncline.script.exchange.RunNotes;
import io.syncline.script.exchange.RunUsage;
import java.util.ArrayList;
import java.util.List;

/** What one run has to say about itself, bounded. */
public final class Notes {
    private static final int LINE = 1_000;

    private final int limit;
    private final List<String> lines = new ArrayList<>();
    private int dropped;

    public Notes(int limit) {
        this.limit = limit;
    }

    /** Adds a line; line ends and other control characters become blanks. */
    public void add(String level, String text) {
        if (lines.size() == limit) {
            dropped++;
            return;
        }
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        lines.add(level + " " + (plain.length() <= LINE ? plain : plain.substring(0, LINE) + "..."));
    }

    public RunNotes kept() {
        List<String> all = new ArrayList<>(lines);
        if (dropped > 0) all.set(all.size() - 1, "WARN " + (dropped + 1) + " more lines were dropped");
        return new RunNotes(all, RunUsage.none());
    }
}
