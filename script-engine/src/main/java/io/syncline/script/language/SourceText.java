package io.syncline.script.language;

import io.syncline.script.limit.SourceLimits;

/** Looks at a script's text before anything reads it as code: size, characters that hide what is there, nesting. */
final class SourceText {
    private final String text;
    private final SourceLimits limits;
    private final Findings findings;

    SourceText(String text, SourceLimits limits, Findings findings) {
        this.text = text;
        this.limits = limits;
        this.findings = findings;
    }

    void check() {
        if (text.length() > limits.chars()) {
            findings.error(1, 1, "the script is longer than " + limits.chars() + " characters", "");
            return;
        }
        if (text.lines().count() > limits.lines()) {
            findings.error(limits.lines() + 1, 1, "the script is longer than " + limits.lines() + " lines", "");
            return;
        }
        int line = 1;
        int column = 1;
        int depth = 0;
        for (int index = 0; index < text.length(); index++, column++) {
            char here = text.charAt(index);
            if (here == '\n') {
                line++;
                column = 0;
            }
            if (hidden(here)) {
                findings.error(line, column, "there is an invisible control character here", "delete it");
                return;
            }
            depth += nesting(here);
            if (depth > 4 * limits.nesting()) {
                findings.error(line, column, "the script is nested too deeply", "split long expressions");
                return;
            }
        }
    }

    /** Closers that are only part of a text may count too many: nesting never goes below nothing. */
    private static int nesting(char here) {
        if ("([{".indexOf(here) >= 0) return 1;
        return ")]}".indexOf(here) >= 0 ? -1 : 0;
    }

    private static boolean hidden(char here) {
        boolean control = here < ' ' && here != '\n' && here != '\r' && here != '\t';
        boolean direction = here >= '\u202A' && here <= '\u202E' || here >= '\u2066' && here <= '\u2069';
        return control || direction || here == '\u200E' || here == '\u200F' || here == '\uFEFF';
    }
}
