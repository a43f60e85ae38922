package io.syncline.script.limit;

/**
 * What of a script's log is kept; the rest is dropped, and counted in the last line.
 *
 * @param lines lines of one run
 * @param chars characters of all lines together
 */
public record LogLimits(int lines, int chars) {
    public LogLimits {
        Positive.check("script log lines", lines);
        Positive.check("script log chars", chars);
    }

    /** 100 lines, 16 KiB. */
    public static LogLimits defaults() {
        return new LogLimits(100, 16_384);
    }
}
