package io.syncline.script.escape.fuzz;

import java.util.regex.Pattern;

/** Where the engine means to differ from stock Groovy; a differing program that does such a thing is not held against it. */
enum KnownDifference {
    EAGER_STRINGS(
            "an interpolated text is a String at once: it is found in lists and maps by its text",
            "\\[[^\\]]*\"[^\"]*\\$[^\"]*\"[^\\]]*\\]");

    private final String reason;
    private final Pattern program;

    KnownDifference(String reason, String program) {
        this.reason = reason;
        this.program = Pattern.compile(program);
    }

    boolean in(String text) {
        return program.matcher(text).find();
    }

    @Override
    public String toString() {
        return name() + ": " + reason;
    }
}
