package io.syncline.connector.text.html;

import io.syncline.connector.text.markdown.CodeFence;
import io.syncline.connector.text.tree.Expand;
import io.syncline.connector.text.tree.Panel;
import io.syncline.connector.text.tree.PanelKind;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Reads HTML into a Markdown tree. */
public final class HtmlReader {
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "template", "noscript", "iframe", "object", "title", "meta", "link");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "address",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "center",
            "body",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "table",
            "hr");

    private HtmlReader() {}

    public static Document read(String html) {
        return read(Jsoup.parseBodyFragment(html).body());
    }

    /** What is inside an element. */
    public static Document read(Element body) {
        Document document = new Document();
        blocks(body, document);
        return document;
    }

    static boolean silent(String tag) {
        return SILENT.contains(tag);
    }

    static boolean block(Node node) {
        return node instanceof Element element && BLOCKS.contains(element.normalName());
    }

    /** Appends the blocks of an element; text between blocks becomes paragraphs. */
    static void blocks(Element parent, org.commonmark.node.Node container) {
        Paragraph loose = new Paragraph();
        for (Node child : parent.childNodes()) {
            if (!standsAlone(child)) {
                HtmlInlines.into(child, loose, false);
                continue;
            }
            addParagraph(loose, container);
            loose = new Paragraph();
            block((Element) child, container);
        }
        addParagraph(loose, container);
    }

    /** Whether a node is a block, or holds one: anything else is text of a paragraph. */
    public static boolean standsAlone(Node node) {
        return block(node) || holdsBlock(node);
    }

    private static boolean holdsBlock(Node node) {
        return node instanceof Element element
                && !silent(element.normalName())
                && element.getAllElements().stream().skip(1).anyMatch(HtmlReader::block);
    }

    private static void addParagraph(Paragraph paragraph, org.commonmark.node.Node container) {
        HtmlInlines.trim(paragraph);
        if (paragraph.getFirstChild() != null) container.appendChild(paragraph);
    }

    private static void block(Element element, org.commonmark.node.Node container) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, container);
            case "hr" -> container.appendChild(new ThematicBreak());
            case "pre" -> container.appendChild(code(element));
            case "blockquote" -> quote(element, container);
            case "details" -> expand(element, container);
            case "ul" -> list(element, bullets(container), container);
            case "ol" -> list(element, numbers(element, container), container);
            case "table" -> HtmlTable.read(element, container);
            default -> blocks(element, container);
        }
    }

    private static void heading(Element element, org.commonmark.node.Node container) {
        Heading heading = new Heading();
        heading.setLevel(element.normalName().charAt(1) - '0');
        HtmlInlines.children(element, heading, true);
        HtmlInlines.trim(heading);
        if (heading.getFirstChild() != null) container.appendChild(heading);
    }

    private static void quote(Element element, org.commonmark.node.Node container) {
        var quote = PanelKind.ofWord(element.attr("data-panel"))
                .map(kind -> panel(kind, element))
                .orElseGet(BlockQuote::new);
        blocks(element, quote);
        if (quote.getFirstChild() != null) container.appendChild(quote);
    }

    private static org.commonmark.node.Block panel(PanelKind kind, Element element) {
        String colour =
                element.attr("style").replaceAll("(?i)\\s*background-color:\\s*(#[0-9a-f]{3,8})\\s*;?\\s*", "$1");
        boolean own = kind == PanelKind.CUSTOM && colour.startsWith("#") && !colour.equals(kind.background());
        return new Panel(kind, own ? colour : "", element.hasAttr("data-titled"));
    }

    private static void expand(Element element, org.commonmark.node.Node container) {
        Element summary = element.selectFirst("> summary");
        Expand expand = new Expand(summary == null ? "" : summary.text());
        if (summary != null) summary.remove();
        blocks(element, expand);
        container.appendChild(expand);
    }

    private static org.commonmark.node.Node code(Element element) {
        Element code = element.selectFirst("code[class*=language-]");
        String language = code == null ? "" : code.className().replaceAll(".*language-(\\S+).*", "$1");
        return CodeFence.of(element.wholeText(), language);
    }

    /** Two lists in a row need different markers, else Markdown reads them as one. */
    private static ListBlock bullets(org.commonmark.node.Node container) {
        BulletList list = new BulletList();
        boolean second = container.getLastChild() instanceof BulletList before && "-".equals(before.getMarker());
        list.setMarker(second ? "*" : "-");
        return list;
    }

    private static ListBlock numbers(Element element, org.commonmark.node.Node container) {
        OrderedList list = new OrderedList();
        boolean second =
                container.getLastChild() instanceof OrderedList before && ".".equals(before.getMarkerDelimiter());
        String start = element.attr("start");
        list.setMarkerStartNumber(start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1);
        list.setMarkerDelimiter(second ? ")" : ".");
        return list;
    }

    private static void list(Element element, ListBlock list, org.commonmark.node.Node container) {
        boolean tight = true;
        for (Element child : element.children()) {
            ListItem item = new ListItem();
            // A list right inside a list, as some editors write it, belongs to the item before it.
            boolean stray =
                    (child.normalName().equals("ul") || child.normalName().equals("ol")) && list.getLastChild() != null;
            if (stray) block(child, list.getLastChild());
            else blocks(child, item);
            tight &= child.select("> p").size() < 2;
            if (!stray && item.getFirstChild() != null) list.appendChild(item);
        }
        list.setTight(tight);
        if (list.getFirstChild() != null) container.appendChild(list);
        else blocks(new Element("div").appendText(element.ownText()), container);
    }
}
