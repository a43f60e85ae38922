package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.text.html.HtmlReader;
import io.syncline.connector.text.tree.PanelKind;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads Atlassian documents: first as HTML, so that marks at the edges of words, where Markdown is particular, are treated as
 * everywhere else.
 */
public final class AdfReader {
    private AdfReader() {}

    /** The tree of a document, or of one node of it. */
    public static Node read(JsonNode document) {
        Element body = new Element("div");
        if (document.path("type").asText().equals("doc")) blocks(document, body);
        else block(document, body);
        return HtmlReader.read(body);
    }

    private static void blocks(JsonNode parent, Element out) {
        parent.path("content").forEach(child -> block(child, out));
    }

    private static void block(JsonNode node, Element out) {
        JsonNode attrs = node.path("attrs");
        switch (node.path("type").asText()) {
            case "paragraph", "caption" -> AdfInlines.into(node, add(out, "p"));
            case "heading" -> AdfInlines.into(node, add(out, "h" + level(attrs)));
            case "rule" -> add(out, "hr");
            case "blockquote" -> blocks(node, add(out, "blockquote"));
            case "bulletList" -> blocks(node, add(out, "ul"));
            case "orderedList" ->
                blocks(
                        node,
                        add(out, "ol")
                                .attr(
                                        "start",
                                        String.valueOf(attrs.path("order").asInt(1))));
            case "listItem" -> blocks(node, add(out, "li"));
            case "taskList" -> tasks(node, out);
            case "taskItem", "blockTaskItem" -> task(node, out);
            case "decisionList" -> blocks(node, add(out, "ul"));
            case "decisionItem" -> AdfInlines.into(node, add(out, "li"));
            case "codeBlock" -> code(node, out);
            case "panel" -> panel(node, out);
            case "expand", "nestedExpand" -> {
                Element details = add(out, "details");
                add(details, "summary").text(attrs.path("title").asText());
                blocks(node, details);
            }
            case "table" -> blocks(node, add(out, "table"));
            case "tableRow" -> blocks(node, add(out, "tr"));
            case "tableCell", "tableHeader" -> cell(node, out);
            case "mediaSingle", "mediaGroup" -> node.path("content").forEach(child -> media(child, out));
            case "blockCard", "embedCard" -> AdfInlines.node(node, add(out, "p"));
            default -> other(node, out);
        }
    }

    /** Layouts and extensions show what they hold; a node that belongs inside text becomes a paragraph. */
    private static void other(JsonNode node, Element out) {
        if (node.path("content").isArray()) blocks(node, out);
        else AdfInlines.node(node, add(out, "p"));
    }

    private static int level(JsonNode attrs) {
        return Math.clamp(attrs.path("level").asInt(1), 1, 6);
    }

    /** A list inside a list belongs to the item before it. */
    private static void tasks(JsonNode node, Element out) {
        Element last = out.lastElementChild();
        boolean inner = out.normalName().equals("ul") && last != null;
        blocks(node, add(inner ? last : out, "ul"));
    }

    private static void task(JsonNode node, Element out) {
        boolean done = node.path("attrs").path("state").asText().equals("DONE");
        Element item = add(out, "li").appendText(done ? "[x] " : "[ ] ");
        boolean first = true;
        if (!node.path("type").asText().equals("blockTaskItem")) {
            AdfInlines.into(node, item);
            return;
        }
        for (JsonNode child : node.path("content")) {
            if (first) AdfInlines.into(child, item);
            else block(child, item);
            first = false;
        }
    }

    private static void code(JsonNode node, Element out) {
        String language = node.path("attrs").path("language").asText().strip();
        Element code = add(add(out, "pre"), "code");
        if (!language.isEmpty()) code.attr("class", "language-" + language.replaceAll("\\s", "-"));
        StringBuilder text = new StringBuilder();
        node.path("content").forEach(child -> text.append(child.path("text").asText()));
        code.appendChild(new TextNode(text.toString()));
    }

    private static void panel(JsonNode node, Element out) {
        JsonNode attrs = node.path("attrs");
        PanelKind kind = PanelKind.ofWord(attrs.path("panelType").asText()).orElse(PanelKind.INFO);
        Element panel = add(out, "blockquote").attr("data-panel", kind.word());
        String colour = attrs.path("panelColor").asText();
        if (colour.matches("#[0-9a-fA-F]{3,8}")) panel.attr("style", "background-color:" + colour);
        blocks(node, panel);
    }

    private static void cell(JsonNode node, Element out) {
        Element cell = add(out, node.path("type").asText().equals("tableHeader") ? "th" : "td");
        blocks(node, cell);
        int span = Math.clamp(node.path("attrs").path("colspan").asInt(1), 1, 50);
        for (int i = 1; i < span; i++) add(out, cell.normalName());
    }

    private static void media(JsonNode node, Element out) {
        if (node.path("type").asText().equals("caption")) block(node, out);
        else AdfInlines.node(node, add(out, "p"));
    }

    private static Element add(Element parent, String tag) {
        return parent.appendElement(tag);
    }
}
