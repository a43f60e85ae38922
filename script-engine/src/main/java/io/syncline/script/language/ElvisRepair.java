package io.syncline.script.language;

/**
 * Reads {@code ? :} as {@code ?:}. Printed documentation sets the operator with a blank, and rules pasted from there must run. Texts
 * and comments stay as they are, and so does every line and column.
 */
final class ElvisRepair {
    private final String text;
    private final StringBuilder out;
    private int at;
    private char significant = '\n';
    private int wordStart = -1;

    private ElvisRepair(String text) {
        this.text = text;
        this.out = new StringBuilder(text);
    }

    static String repair(String text) {
        ElvisRepair repair = new ElvisRepair(text);
        while (repair.at < text.length()) repair.step();
        return repair.out.toString();
    }

    private void step() {
        char here = text.charAt(at);
        if (starts("//")) skipTo("\n", 2, false);
        else if (starts("/*")) skipTo("*/", 2, false);
        else if (starts("'''")) skipText("'''");
        else if (starts("\"\"\"")) skipText("\"\"\"");
        else if (here == '\'' || here == '"') skipText(String.valueOf(here));
        else if (starts("$/")) skipTo("/$", 2, true);
        else if (here == '/' && beginsPattern()) skipText("/");
        else {
            if (here == '?') join();
            remember(here);
            at++;
        }
    }

    private void join() {
        int colon = at + 1;
        while (colon < text.length() && (text.charAt(colon) == ' ' || text.charAt(colon) == '\t')) colon++;
        boolean blank = colon > at + 1 && colon < text.length() && text.charAt(colon) == ':';
        if (!blank) return;
        out.setCharAt(colon, ' ');
        out.setCharAt(at + 1, ':');
        at = colon;
    }

    private void remember(char here) {
        if (Character.isJavaIdentifierPart(here)) {
            if (wordStart < 0) wordStart = at;
        } else if (!Character.isWhitespace(here)) {
            wordStart = -1;
        } else if (at + 1 < text.length() && Character.isJavaIdentifierPart(text.charAt(at + 1))) {
            wordStart = -1;
        }
        if (!Character.isWhitespace(here) || here == '\n') significant = here;
    }

    /** A slash after a value divides; anywhere else it opens a pattern. */
    private boolean beginsPattern() {
        if (wordStart >= 0) {
            String word = text.substring(wordStart, at).strip();
            return word.equals("return") || word.equals("in") || word.equals("case") || word.equals("assert");
        }
        return "\n(,=[{!&|?:;~<>+-*%^".indexOf(significant) >= 0;
    }

    private boolean starts(String token) {
        return text.startsWith(token, at);
    }

    private void skipText(String quote) {
        boolean literal = quote.startsWith("'");
        at += quote.length();
        while (at < text.length() && !starts(quote)) {
            boolean broken = quote.length() == 1 && !quote.equals("/") && text.charAt(at) == '\n';
            if (broken) break;
            if (!literal && starts("${")) skipCode();
            else at += text.charAt(at) == '\\' ? 2 : 1;
        }
        leave(Math.min(text.length(), at + quote.length()), true);
    }

    /** Code inside a text is code: repaired like any other. */
    private void skipCode() {
        at += 2;
        significant = '{';
        wordStart = -1;
        for (int depth = 1; at < text.length() && depth > 0; ) {
            char here = text.charAt(at);
            if (here == '{') depth++;
            if (here == '}') depth--;
            step();
        }
    }

    private void skipTo(String closing, int opening, boolean value) {
        int end = text.indexOf(closing, at + opening);
        boolean line = closing.equals("\n");
        leave(end < 0 ? text.length() : end + (line ? 0 : closing.length()), value);
    }

    private void leave(int end, boolean value) {
        at = end;
        if (value) {
            significant = '"';
            wordStart = -1;
        }
    }
}
