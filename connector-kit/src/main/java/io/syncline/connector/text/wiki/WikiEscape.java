package io.syncline.connector.text.wiki;

import io.syncline.connector.text.wiki.sign.WikiMarks;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Escapes plain text so that wiki markup reads it as plain text; knows one block, to escape only where a mark could pair up. */
final class WikiEscape {
    private static final Pattern MACRO = Pattern.compile(
            "\\{(?:\\{|(?:code|noformat|adf|quote|panel|info|note|tip|warning|color)(?::[^}\\n]*)?\\}|(?:[*_+^~-]|\\?\\?)\\})");
    private static final Pattern MENTION = Pattern.compile("\\[~[^\\]\\s|]+\\]");
    private static final Pattern HEADLINE = Pattern.compile("(h[1-6]|bq)\\.(?=\\s).*", Pattern.DOTALL);
    private static final Pattern LINE_START = Pattern.compile("[*#-]+(?=\\s)|-{4,}\\s*$|\\|");

    private final boolean cell;
    private final Map<Character, Integer> marks = new HashMap<>();

    private WikiEscape(boolean cell) {
        this.cell = cell;
    }

    static WikiEscape of(Node block, boolean cell) {
        WikiEscape escape = new WikiEscape(cell);
        escape.count(block);
        return escape;
    }

    private void count(Node node) {
        switch (node) {
            case Text text -> text.getLiteral().chars().forEach(c -> add((char) c, 1));
            case StrongEmphasis ignored -> add('*', 2);
            case Emphasis ignored -> add('_', 2);
            case Strikethrough ignored -> add('-', 2);
            case HtmlInline html -> WikiTags.mark(html).ifPresent(mark -> add(mark.charAt(0), 2 * mark.length()));
            default -> {}
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) count(child);
    }

    private void add(char mark, int times) {
        marks.merge(mark, times, Integer::sum);
    }

    /**
     * One text node as wiki markup.
     *
     * @param before what was written of the block so far
     */
    String text(Text node, CharSequence before) {
        boolean lineStart = before.isEmpty() || before.charAt(before.length() - 1) == '\n';
        String text = lineStart ? node.getLiteral().stripLeading() : node.getLiteral();
        boolean last = node.getNext() == null;
        boolean inLink = node.getParent() instanceof Link;
        StringBuilder out = new StringBuilder(text.length() + 8);
        int from = lineStart ? start(text, out) : 0;
        for (int i = from; i < text.length(); i++) {
            char previous = i > 0 ? text.charAt(i - 1) : before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : last ? ' ' : 'x';
            if (text.charAt(i) == '[' && mention(text, i)) {
                int end = text.indexOf(']', i);
                out.append(text, i, end + 1);
                i = end;
            } else {
                boolean separator = inLink && (text.charAt(i) == '|' || text.charAt(i) == ']');
                out.append(separator ? "\\" + text.charAt(i) : one(text, i, previous, next));
            }
        }
        return out.toString();
    }

    private static int start(String text, StringBuilder out) {
        Matcher headline = HEADLINE.matcher(text);
        if (headline.matches()) {
            out.append(headline.group(1)).append("&#46;");
            return headline.end(1) + 1;
        }
        if (!LINE_START.matcher(text).lookingAt()) return 0;
        out.append('\\').append(text.charAt(0));
        return 1;
    }

    private static boolean mention(String text, int at) {
        return MENTION.matcher(text).region(at, text.length()).lookingAt();
    }

    private String one(String text, int i, char previous, char next) {
        char c = text.charAt(i);
        if (c == '&' && WikiMarks.entityAt(text, i).isPresent()) return "&amp;";
        if (c == '\\' && (next == '\\' || WikiMarks.escapable(next) || next == 'x' || next == ' ')) return "&#92;";
        boolean escaped =
                switch (c) {
                    case '*', '_', '-', '+', '^', '~' -> pairs(c, 2) && !word(previous) && !blank(next);
                    case '?' -> pairs(c, 4) && next == '?';
                    case '!' -> pairs(c, 2) && !word(previous) && !blank(next);
                    case '{' -> macro(text, i, next);
                    case '[' -> text.indexOf(']', i) > 0 || pairs(']', 1);
                    case '(' -> WikiMarks.iconAt(text, i).isPresent();
                    case '|' -> cell;
                    default -> false;
                };
        return escaped ? "\\" + c : String.valueOf(c);
    }

    private static boolean macro(String text, int i, char next) {
        boolean beforeCode = i + 1 == text.length() && next == 'x';
        return beforeCode || MACRO.matcher(text).region(i, text.length()).lookingAt();
    }

    private boolean pairs(char mark, int times) {
        return marks.getOrDefault(mark, 0) >= times;
    }

    /** Monospaced text, in which marks count like anywhere else. */
    String code(String literal) {
        StringBuilder out = new StringBuilder(literal.length() + 8);
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            char previous = i == 0 ? ' ' : literal.charAt(i - 1);
            char next = i + 1 == literal.length() ? ' ' : literal.charAt(i + 1);
            boolean mark = "*_-+^~?!".indexOf(c) >= 0 && !word(previous) && !blank(next);
            if (c == '&' && WikiMarks.entityAt(literal, i).isPresent()) out.append("&amp;");
            else if (c == '\\') out.append("&#92;");
            else if (mark || "{}[]".indexOf(c) >= 0 || (cell && c == '|'))
                out.append('\\').append(c);
            else out.append(c == '\n' ? ' ' : c);
        }
        return out.toString();
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c);
    }
}
