package io.syncline.connector.text.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the spellings of own nodes in a tree of Markdown and puts the nodes in their place. */
public final class OwnNodes implements PostProcessor {
    private static final Pattern ALERT = Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)]");
    private static final Pattern PANEL = Pattern.compile("<!-- panel ([a-z]+)( titled)?( #[0-9a-fA-F]{3,8})? -->");
    private static final Pattern DETAILS =
            Pattern.compile("<details>\\s*<summary>([^<\\n]*)</summary>\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</details>\\s*", Pattern.CASE_INSENSITIVE);

    @Override
    public Node process(Node document) {
        children(document);
        return document;
    }

    private static void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            Node here =
                    switch (child) {
                        case HtmlInline html -> inline(html);
                        case HtmlBlock html -> details(html);
                        case BlockQuote quote -> panel(quote);
                        default -> child;
                    };
            children(here);
            child = here;
        }
    }

    private static Node inline(HtmlInline html) {
        if (html.getLiteral().startsWith("</") || html.getLiteral().startsWith("<!")) return html;
        Element element = Jsoup.parseBodyFragment(html.getLiteral()).body().firstElementChild();
        if (element == null || !OwnTags.own(element)) return html;
        if (element.normalName().equals("img")) return replaced(html, OwnTags.read(element, ""), html);
        return closing(html, element.normalName())
                .map(end -> paired(html, element, end))
                .orElse(html);
    }

    private static Node paired(HtmlInline html, Element element, Node end) {
        boolean container = element.normalName().equals("span");
        Optional<String> words = container ? Optional.of("") : words(html, end);
        return words.map(text -> replaced(html, OwnTags.read(element, text), end))
                .orElse(html);
    }

    /** The plain text between two nodes; empty if there is anything but plain text. */
    private static Optional<String> words(Node from, Node to) {
        StringBuilder words = new StringBuilder();
        for (Node node = from.getNext(); node != to; node = node.getNext()) {
            if (plain(node).isEmpty()) return Optional.empty();
            words.append(plain(node).get());
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(words.toString());
    }

    /** Text, alone or as a link that nobody wrote (an address is one by itself). */
    private static Optional<String> plain(Node node) {
        if (node instanceof Text text) return Optional.of(text.getLiteral());
        boolean address = node instanceof org.commonmark.node.Link && node.getFirstChild() instanceof Text;
        return address ? Optional.of(((Text) node.getFirstChild()).getLiteral()) : Optional.empty();
    }

    private static Node replaced(Node from, Node own, Node to) {
        from.insertBefore(own);
        boolean container = own instanceof Colour;
        for (Node node = from.getNext(); from != to && node != to; ) {
            Node next = node.getNext();
            if (container) own.appendChild(node);
            else node.unlink();
            node = next;
        }
        from.unlink();
        to.unlink();
        return own;
    }

    private static Optional<Node> closing(HtmlInline open, String name) {
        int depth = 0;
        for (Node node = open.getNext(); node != null; node = node.getNext()) {
            if (!(node instanceof HtmlInline html)) continue;
            if (html.getLiteral().startsWith("<" + name)) depth++;
            if (html.getLiteral().equals("</" + name + ">") && depth-- == 0) return Optional.of(node);
        }
        return Optional.empty();
    }

    private static Node details(HtmlBlock open) {
        Matcher details = DETAILS.matcher(open.getLiteral());
        Optional<Node> end = details.matches() ? end(open) : Optional.empty();
        if (end.isEmpty()) return open;
        Expand expand =
                new Expand(Parser.unescapeEntities(details.group(1), false).strip());
        open.insertBefore(expand);
        while (open.getNext() != end.get()) expand.appendChild(open.getNext());
        open.unlink();
        end.get().unlink();
        return expand;
    }

    private static Optional<Node> end(HtmlBlock open) {
        int depth = 0;
        for (Node node = open.getNext(); node != null; node = node.getNext()) {
            if (!(node instanceof HtmlBlock html)) continue;
            if (DETAILS.matcher(html.getLiteral()).matches()) depth++;
            if (END.matcher(html.getLiteral()).matches() && depth-- == 0) return Optional.of(node);
        }
        return Optional.empty();
    }

    private static Node panel(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph first) || !(first.getFirstChild() instanceof Text head))
            return quote;
        Matcher alert = ALERT.matcher(head.getLiteral().strip());
        boolean alone = head.getNext() == null || head.getNext() instanceof SoftLineBreak;
        if (!alone || !alert.matches()) return quote;
        if (head.getNext() != null) head.getNext().unlink();
        head.unlink();
        if (first.getFirstChild() == null) first.unlink();
        Panel panel = panel(PanelKind.ofAlert(alert.group(1)).orElseThrow(), quote);
        while (quote.getFirstChild() != null) panel.appendChild(quote.getFirstChild());
        quote.insertBefore(panel);
        quote.unlink();
        return panel;
    }

    private static Panel panel(PanelKind alert, BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof HtmlBlock html)) return new Panel(alert, "", false);
        Matcher more = PANEL.matcher(html.getLiteral().strip());
        if (!more.matches()) return new Panel(alert, "", false);
        html.unlink();
        String colour = more.group(3) == null ? "" : more.group(3).strip();
        return new Panel(PanelKind.ofWord(more.group(1)).orElse(alert), colour, more.group(2) != null);
    }

    /** The comment that says of a panel what its alert does not; empty when there is nothing to say. */
    static String comment(Panel panel) {
        if (panel.kind().plain() && !panel.titled() && panel.colour().isEmpty()) return "";
        String colour = panel.colour().isEmpty() ? "" : " " + panel.colour();
        return "<!-- panel " + panel.kind().word() + (panel.titled() ? " titled" : "") + colour + " -->";
    }
}
