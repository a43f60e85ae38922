package io.syncline.connector.text.html;

import io.syncline.connector.text.tree.Colour;
import io.syncline.connector.text.tree.Mention;
import io.syncline.connector.text.tree.OwnTags;
import io.syncline.connector.text.tree.SizedImage;
import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads the markup inside a block of HTML. */
final class HtmlInlines {
    private HtmlInlines() {}

    /**
     * Appends everything inside an element.
     *
     * @param oneLine where Markdown allows no line end: breaks are written as HTML
     */
    static void children(Element element, Node parent, boolean oneLine) {
        element.childNodes().forEach(child -> into(child, parent, oneLine));
    }

    static void into(org.jsoup.nodes.Node node, Node parent, boolean oneLine) {
        if (node instanceof TextNode text) text(text.getWholeText(), parent);
        else if (node instanceof Element element && !HtmlReader.silent(element.normalName()))
            element(element, parent, oneLine);
    }

    private static void element(Element element, Node parent, boolean oneLine) {
        if (element.hasAttr("data-vss-mention") || OwnTags.own(element)) own(element, parent, oneLine);
        else plain(element, parent, oneLine);
    }

    private static void own(Element element, Node parent, boolean oneLine) {
        String words = element.text();
        Node node = element.hasAttr("data-vss-mention")
                ? new Mention(Mention.AZURE + element.attr("data-vss-mention"), words)
                : OwnTags.read(element, words);
        if (node instanceof Colour) {
            wrap(element, node, parent, oneLine);
        } else if (node instanceof SizedImage || !words.isEmpty()) {
            parent.appendChild(node);
        }
    }

    private static void plain(Element element, Node parent, boolean oneLine) {
        switch (element.normalName()) {
            case "br" -> lineBreak(parent, oneLine);
            case "b", "strong" -> wrap(element, new StrongEmphasis(), parent, oneLine);
            case "i", "em" -> wrap(element, new Emphasis(), parent, oneLine);
            case "s", "del", "strike" -> wrap(element, new Strikethrough("~~"), parent, oneLine);
            case "code", "tt", "kbd", "samp" -> code(element.wholeText(), parent);
            case "u", "ins" -> tag("ins", element, parent, oneLine);
            case "sup", "sub" -> tag(element.normalName(), element, parent, oneLine);
            case "a" -> link(element, parent, oneLine);
            case "img" -> image(element, parent);
            case "input" -> box(element, parent);
            default -> {
                boolean newLine = HtmlReader.block(element) && parent.getLastChild() != null;
                if (newLine) lineBreak(parent, oneLine);
                children(element, parent, oneLine);
            }
        }
    }

    private static void text(String whole, Node parent) {
        String text = whole.replaceAll("[ \\t\\r\\n\\f]+", " ");
        boolean joined = parent.getLastChild() == null || parent.getLastChild() instanceof SoftLineBreak;
        boolean doubled =
                parent.getLastChild() instanceof Text last && last.getLiteral().endsWith(" ");
        if (joined || doubled) text = text.replaceFirst("^ ", "");
        if (!text.isEmpty()) append(parent, text);
    }

    /** Neighbouring text is one node: what must be escaped depends on what stands beside it. */
    private static void append(Node parent, String text) {
        if (parent.getLastChild() instanceof Text last) last.setLiteral(last.getLiteral() + text);
        else parent.appendChild(new Text(text));
    }

    private static void lineBreak(Node parent, boolean oneLine) {
        trimEnd(parent);
        parent.appendChild(oneLine ? html("<br>") : new SoftLineBreak());
    }

    private static void code(String text, Node parent) {
        String line = text.replaceAll("\\s*\\n\\s*", " ");
        if (line.isBlank()) append(parent, line.isEmpty() ? "" : " ");
        else parent.appendChild(new Code(line));
    }

    /** Blanks at the edges, which Markdown would not take, go outside. */
    private static void wrap(Element element, Node node, Node parent, boolean oneLine) {
        String words = element.wholeText();
        boolean blank = words.isBlank() && element.select("img").isEmpty();
        boolean same = parent.getClass() == node.getClass() && !(node instanceof Colour);
        if (blank || same || element.selectFirst("br + br") != null) {
            children(element, parent, oneLine);
            return;
        }
        if (!(node instanceof Colour) && stuck(element, parent)) {
            tag(element.normalName(), element, parent, oneLine);
            return;
        }
        if (Character.isWhitespace(words.isEmpty() ? 'x' : words.charAt(0))) text(" ", parent);
        children(element, node, oneLine);
        trim(node);
        if (node.getFirstChild() != null) parent.appendChild(node);
        if (Character.isWhitespace(words.isEmpty() ? 'x' : words.charAt(words.length() - 1))) text(" ", parent);
    }

    /** Between a word and punctuation, or another mark, Markdown reads no mark ({@code word**(bold)**}): it takes HTML. */
    private static boolean stuck(Element element, Node parent) {
        String words = element.wholeText();
        if (words.isEmpty()) return false;
        boolean before = parent.getLastChild() instanceof Text last && endsInWord(last.getLiteral());
        boolean after = element.nextSibling() instanceof TextNode next && startsWithWord(next.getWholeText());
        boolean opens = punctuation(words.charAt(0)) || element.firstChild() instanceof Element;
        boolean closes = punctuation(words.charAt(words.length() - 1)) || element.lastChild() instanceof Element;
        return (before && opens) || (after && closes);
    }

    private static boolean endsInWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean startsWithWord(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
    }

    private static boolean punctuation(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isWhitespace(c);
    }

    private static void tag(String name, Element element, Node parent, boolean oneLine) {
        parent.appendChild(html("<" + name + ">"));
        children(element, parent, oneLine);
        parent.appendChild(html("</" + name + ">"));
    }

    private static void link(Element element, Node parent, boolean oneLine) {
        String target = element.attr("href").strip();
        if (target.isEmpty()
                || target.equals("#")
                || target.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            children(element, parent, oneLine);
            return;
        }
        Link link = new Link(target, element.hasAttr("title") ? element.attr("title") : null);
        children(element, link, true);
        trim(link);
        if (link.getFirstChild() == null) link.appendChild(new Text(target));
        parent.appendChild(link);
    }

    private static void image(Element element, Node parent) {
        Image image = new Image(element.attr("src"), element.hasAttr("title") ? element.attr("title") : null);
        image.appendChild(new Text(element.attr("alt")));
        parent.appendChild(image);
    }

    private static void box(Element element, Node parent) {
        if (element.attr("type").equals("checkbox")) append(parent, element.hasAttr("checked") ? "[x] " : "[ ] ");
    }

    private static Node html(String tag) {
        HtmlInline html = new HtmlInline();
        html.setLiteral(tag);
        return html;
    }

    /** Takes blanks and line breaks off both ends. */
    static void trim(Node parent) {
        trimEnd(parent);
        while (parent.getFirstChild() instanceof SoftLineBreak first) first.unlink();
        if (parent.getFirstChild() instanceof Text text)
            text.setLiteral(text.getLiteral().stripLeading());
        if (parent.getFirstChild() instanceof Text text && text.getLiteral().isEmpty()) text.unlink();
        while (parent.getLastChild() instanceof SoftLineBreak last) last.unlink();
        trimEnd(parent);
    }

    private static void trimEnd(Node parent) {
        if (!(parent.getLastChild() instanceof Text text)) return;
        text.setLiteral(text.getLiteral().stripTrailing());
        if (text.getLiteral().isEmpty()) text.unlink();
    }
}
