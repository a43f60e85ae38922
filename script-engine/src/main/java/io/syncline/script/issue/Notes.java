package io.syncline.script.issue;

import io.syncline.script.exchange.RunNotes;
import io.syncline.script.exchange.RunUsage;
import io.syncline.script.limit.LogLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What one run has to say about itself, bounded. */
public final class Notes {
    private static final int LINE = 1_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private final LogLimits limits;
    private final List<String> lines = new ArrayList<>();
    private int chars;
    private int dropped;

    public Notes(LogLimits limits) {
        this.limits = limits;
    }

    /** Adds a line; line ends and other control characters become blanks. */
    public void add(String level, String text) {
        if (lines.size() == limits.lines() || chars >= limits.chars()) {
            dropped++;
            return;
        }
        String plain = CONTROL.matcher(text.length() <= LINE ? text : text.substring(0, LINE) + "...")
                .replaceAll(" ");
        chars += plain.length();
        lines.add(level + " " + plain);
    }

    /** What was kept, with what the run used. */
    public RunNotes kept(RunUsage usage) {
        List<String> all = new ArrayList<>(lines);
        if (dropped > 0) all.set(all.size() - 1, "WARN " + (dropped + 1) + " more lines were dropped");
        return new RunNotes(all, usage);
    }
}
