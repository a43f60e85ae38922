package io.syncline.script;

import java.time.Duration;

/**
 * What one script may use.
 *
 * @param time own time of one run; waiting for the {@link LocalTracker} does not count
 * @param sourceChars longest script text that is compiled
 * @param logLines lines kept in {@link RunNotes}; later ones are dropped, and counted in the last line
 * @param collectionSize entries in any collection, and nodes in the whole result
 */
public record ScriptLimits(Duration time, int sourceChars, int logLines, int collectionSize) {
    public ScriptLimits {
        if (!time.isPositive()) throw new IllegalArgumentException("script time limit is " + time);
        if (sourceChars < 1) throw new IllegalArgumentException("script sourceChars limit is " + sourceChars);
        if (logLines < 1) throw new IllegalArgumentException("script logLines limit is " + logLines);
        if (collectionSize < 1) throw new IllegalArgumentException("script collectionSize limit is " + collectionSize);
    }

    /** 5 seconds, 100,000 characters, 200 log lines, 100,000 entries. */
    public static ScriptLimits defaults() {
        return new ScriptLimits(Duration.ofSeconds(5), 100_000, 200, 100_000);
    }
}
