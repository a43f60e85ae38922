package io.syncline.script.limit;

import java.time.Duration;

/**
 * What a script may need to be compiled.
 *
 * @param chars length of its text
 * @param lines lines of its text
 * @param nesting brackets, braces and parentheses inside one another
 * @param blocks closures and methods
 * @param bytecode bytes of the classes it is compiled to
 * @param time to compile it
 */
public record SourceLimits(int chars, int lines, int nesting, int blocks, int bytecode, Duration time) {
    public SourceLimits {
        Positive.check("script source chars", chars);
        Positive.check("script source lines", lines);
        Positive.check("script source nesting", nesting);
        Positive.check("script source blocks", blocks);
        Positive.check("script source bytecode", bytecode);
        Positive.check("script compile time", time);
    }

    /** 64 KiB of text, 2,000 lines, 64 levels, 200 blocks, 512 KiB of bytecode, 2 seconds. */
    public static SourceLimits defaults() {
        return new SourceLimits(65_536, 2_000, 64, 200, 524_288, Duration.ofSeconds(2));
    }
}
