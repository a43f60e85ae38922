package io.syncline.connector.text.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Puts backslashes where plain text would be read as Markdown, and nowhere else. */
final class MarkdownEscape {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final Pattern LINE_START =
            Pattern.compile("#{1,6}(?=\\s|$)|>|[-+](?=\\s|$|[-+ ])|:(?=-)|=+\\s*$|\\||[*](?=\\s|$)");
    private static final Pattern INDENT = Pattern.compile(" {0,3}\t| {4}");
    private static final Pattern ORDERED = Pattern.compile("(\\d{1,9})([.)])(?=\\s|$).*", Pattern.DOTALL);
    private static final Pattern MENTION = Pattern.compile("\\[~accountid:[^\\]\\s]+]$");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private MarkdownEscape() {}

    /** A text node as Markdown that reads back as the same text, where it stands in its tree. */
    static String of(Text node) {
        String text = node.getLiteral();
        StringBuilder out = new StringBuilder(text.length() + 8);
        boolean lineStart = node.getPrevious() == null || node.getPrevious() instanceof SoftLineBreak;
        int from = lineStart ? escapeStart(text, out) : 0;
        for (int i = from; i < text.length(); i++) {
            if (special(node, i)) out.append('\\');
            if (text.charAt(i) == '\n') out.append("&#10;");
            else out.append(text.charAt(i));
        }
        return out.toString();
    }

    /** Text in which a backslash means itself where nothing but entities would be read. */
    static String entities(String text) {
        return ENTITY.matcher(text).replaceAll("\\\\$0");
    }

    private static int escapeStart(String text, StringBuilder out) {
        if (INDENT.matcher(text).lookingAt()) {
            out.append("&#").append((int) text.charAt(0)).append(';');
            return 1;
        }
        Matcher ordered = ORDERED.matcher(text);
        if (ordered.matches()) {
            out.append(ordered.group(1)).append('\\').append(ordered.group(2));
            return ordered.end(2);
        }
        if (LINE_START.matcher(text).lookingAt()) {
            out.append('\\').append(text.charAt(0));
            return 1;
        }
        return 0;
    }

    private static boolean special(Text node, int i) {
        String text = node.getLiteral();
        char c = text.charAt(i);
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        boolean last = i == text.length() - 1;
        char after = last ? ' ' : text.charAt(i + 1);
        return switch (c) {
            case '`' -> true;
            case '*' -> i == 0 || last || !(blank(before) && blank(after));
            case '~' -> before != '[' && !(blank(before) && blank(after)) && tildes(node) > 1;
            case '_' -> !(word(before) && word(after)) && (i == 0 || last || !(blank(before) && blank(after)));
            case '\\' -> last ? !endsParagraph(node) : PUNCTUATION.indexOf(after) >= 0;
            case '<' -> last || Character.isLetter(after) || after == '/' || after == '!' || after == '?';
            case '&' -> ENTITY.matcher(text).region(i, text.length()).lookingAt();
            case '[' -> inLink(node);
            case ']' ->
                (last && !MENTION.matcher(text).find()) || after == '(' || after == '[' || after == ':' || inLink(node);
            case '#' -> last && node.getParent() instanceof Heading;
            case '!' -> last ? node.getNext() instanceof Link : after == '[' && linkLike(text, i);
            default -> false;
        };
    }

    private static long tildes(Text node) {
        long count = 0;
        for (Node near = node.getParent().getFirstChild(); near != null; near = near.getNext()) {
            count += near instanceof Text text
                    ? text.getLiteral().chars().filter(c -> c == '~').count()
                    : 0;
        }
        return count;
    }

    private static boolean endsParagraph(Text node) {
        return node.getNext() == null && node.getParent() instanceof Paragraph;
    }

    private static boolean inLink(Node node) {
        Node parent = node.getParent();
        return parent != null && (parent instanceof Link || parent instanceof Image || inLink(parent));
    }

    private static boolean linkLike(String text, int i) {
        return text.indexOf("](", i) > 0;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c);
    }

    private static boolean word(char c) {
        return Character.isLetterOrDigit(c);
    }
}
