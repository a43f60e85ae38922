package io.syncline.connector.text.wiki;

import io.syncline.connector.text.markdown.BareUrls;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Marked text such as {@code *bold*}, or <code>{*}bold{*}</code> inside a word.
 *
 * @param end where the text goes on after it
 * @param stuck between a word and punctuation, where Markdown reads no mark: it is written as HTML
 */
record WikiPhrase(String mark, String content, int end, boolean stuck) {

    /** The phrase that begins at this place, if its mark opens there and closes on the same line. */
    static Optional<WikiPhrase> at(String text, int at) {
        for (String mark : new String[] {"*", "_", "-", "+", "^", "~", "??"}) {
            if (text.startsWith(mark, at)) return plain(text, at, mark);
            if (text.startsWith("{" + mark + "}", at)) return braced(text, at, mark);
        }
        return Optional.empty();
    }

    private static Optional<WikiPhrase> plain(String text, int at, String mark) {
        int start = at + mark.length();
        boolean opens = !word(text, at - 1) && !blank(text, start) && !text.startsWith(mark.substring(0, 1), start);
        if (!opens || doubled(text, at, mark)) return Optional.empty();
        for (int i = start; i < text.length() && text.charAt(i) != '\n'; i++) {
            i = beyondOther(text, i);
            boolean closes = text.startsWith(mark, i)
                    && i > start
                    && !blank(text, i - 1)
                    && text.charAt(i - 1) != '\\'
                    && !word(text, i + mark.length())
                    && !text.startsWith(mark.substring(0, 1), i + mark.length());
            if (closes) return Optional.of(new WikiPhrase(mark, text.substring(start, i), i + mark.length(), false));
        }
        return Optional.empty();
    }

    private static boolean doubled(String text, int at, String mark) {
        return at > 0 && text.charAt(at - 1) == mark.charAt(0);
    }

    /** Monospaced text and links are not searched for marks. */
    private static int beyondOther(String text, int at) {
        if (text.startsWith("{{", at)) {
            int close = text.indexOf("}}", at);
            return close < 0 ? at : close + 1;
        }
        if (text.charAt(at) == '[' && text.charAt(Math.max(0, at - 1)) != '\\') {
            int close = text.indexOf(']', at);
            return close < 0 || text.substring(at, close).contains("\n") ? at : close;
        }
        if (text.charAt(at) == 'h') return at + Math.max(0, BareUrls.lengthAt(text, at) - 1);
        return at;
    }

    private static Optional<WikiPhrase> braced(String text, int at, String mark) {
        String braced = "{" + mark + "}";
        int start = at + braced.length();
        int close = text.indexOf(braced, start);
        if (close <= start || text.substring(start, close).isBlank()) return Optional.empty();
        if (text.substring(start, close).contains("\n")) return Optional.empty();
        int end = close + braced.length();
        boolean stuck = (word(text, at - 1) && !word(text, start)) || (word(text, end) && !word(text, close - 1));
        return Optional.of(new WikiPhrase(mark, text.substring(start, close), end, stuck));
    }

    private static boolean blank(String text, int at) {
        return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static boolean word(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** Appends the marked text; blanks at its edges, which Markdown would not take, stay outside. */
    void appendTo(Node parent, boolean cell) {
        String inner = content.strip();
        int lead = content.indexOf(inner);
        if (lead > 0) parent.appendChild(new Text(content.substring(0, lead)));
        switch (stuck ? "stuck " + mark : mark) {
            case "stuck *" -> tag(parent, "b", inner, cell);
            case "stuck _" -> tag(parent, "i", inner, cell);
            case "stuck -" -> tag(parent, "del", inner, cell);
            case "*" -> wrap(parent, new StrongEmphasis(), inner, cell);
            case "_" -> wrap(parent, new Emphasis(), inner, cell);
            case "-" -> wrap(parent, new Strikethrough("~~"), inner, cell);
            case "+", "stuck +" -> tag(parent, "ins", inner, cell);
            case "^", "stuck ^" -> tag(parent, "sup", inner, cell);
            case "~", "stuck ~" -> tag(parent, "sub", inner, cell);
            default -> tag(parent, "cite", inner, cell);
        }
        if (lead + inner.length() < content.length()) {
            parent.appendChild(new Text(content.substring(lead + inner.length())));
        }
    }

    private static void wrap(Node parent, Node node, String inner, boolean cell) {
        WikiInlines.into(node, inner, cell);
        parent.appendChild(node);
    }

    private static void tag(Node parent, String name, String inner, boolean cell) {
        parent.appendChild(html("<" + name + ">"));
        WikiInlines.into(parent, inner, cell);
        parent.appendChild(html("</" + name + ">"));
    }

    private static Node html(String tag) {
        HtmlInline html = new HtmlInline();
        html.setLiteral(tag);
        return html;
    }
}
