package io.syncline.script.language;

import io.syncline.script.limit.SourceLimits;
import java.util.regex.Pattern;

/** Looks at a script's text before anything reads it as code: size, characters that hide what is there, nesting. */
final class SourceText {
    // Both are cheap to write and dear to parse.
    private static final Pattern CHAIN = Pattern.compile("\\belse\\s+if\\b");
    private static final int MOST = 500;

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
        if (CHAIN.matcher(text).results().limit(MOST + 1L).count() > MOST) {
            findings.error(1, 1, "the script has more than " + MOST + " branches", "use a map or a switch");
            return;
        }
        if (text.chars().filter(each -> each == ';').count() > 10L * MOST) {
            findings.error(1, 1, "the script has more than " + 10 * MOST + " statements", "split it");
            return;
        }
        int line = 1;
        int column = 1;
        int depth = 0;
        int assigned = 0;
        for (int index = 0; index < text.length(); index++, column++) {
            char here = text.charAt(index);
            if (here == '\n') {
                line++;
                column = 0;
                assigned = 0;
            }
            if (here == '=' && ++assigned > MOST) {
                findings.error(line, column, "the line has more than " + MOST + " assignments", "split it");
                return;
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
