package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.text.html.HtmlReader;
import io.syncline.connector.text.tree.Card;
import io.syncline.connector.text.tree.Expand;
import io.syncline.connector.text.tree.Panel;
import io.syncline.connector.text.tree.PanelKind;
import io.syncline.hub.HubJson;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Writes a Markdown tree as an Atlassian document. A block that may not stand where it stands (a heading in a quotation) becomes
 * one that may and has the same words. One use only.
 */
public final class AdfWriter {
    private final AdfTasks tasks = new AdfTasks();

    private AdfWriter() {}

    public static ObjectNode write(Node document) {
        ObjectNode doc = HubJson.object().put("type", "doc").put("version", 1);
        new AdfWriter().blocks(document, AdfPlace.DOC, doc.putArray("content"));
        return doc;
    }

    private void blocks(Node parent, AdfPlace place, ArrayNode out) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) block(child, place, out);
    }

    private void block(Node block, AdfPlace place, ArrayNode out) {
        switch (block) {
            case Paragraph paragraph -> AdfParagraph.write(paragraph, place, out);
            case Heading heading -> heading(heading, place, out);
            case BlockQuote quote -> box("blockquote", quote, place, AdfPlace.QUOTE, out);
            case Panel panel -> panel(panel, place, out);
            case Expand expand -> expand(expand, place, out);
            case FencedCodeBlock code -> code(code.getInfo(), code.getLiteral(), out);
            case IndentedCodeBlock code -> code("", code.getLiteral(), out);
            case ThematicBreak ignored -> rule(place, out);
            case ListBlock list -> list(list, place, out);
            case HtmlBlock html -> blocks(HtmlReader.read(html.getLiteral()), place, out);
            case TableBlock table when place.takes("table") -> AdfTable.write(table, out);
            case TableBlock table -> AdfTable.writeAsText(table, out);
            default -> blocks(block, place, out);
        }
    }

    private void heading(Heading heading, AdfPlace place, ArrayNode out) {
        if (place.takes("heading")) {
            ObjectNode node = node("heading");
            node.putObject("attrs").put("level", heading.getLevel());
            node.set("content", AdfInlineWriter.content(heading));
            out.add(node);
            return;
        }
        ArrayNode words = AdfInlineWriter.strong(heading);
        if (!words.isEmpty()) out.add(node("paragraph").set("content", words));
    }

    private void rule(AdfPlace place, ArrayNode out) {
        if (place.takes("rule")) out.add(node("rule"));
    }

    /** A node around blocks; only the blocks where it may not stand, nothing where it would be empty. */
    private void box(String type, Node block, AdfPlace place, AdfPlace inside, ArrayNode out) {
        box(node(type), block, place, inside, out);
    }

    private void box(ObjectNode box, Node block, AdfPlace place, AdfPlace inside, ArrayNode out) {
        if (!place.takes(box.path("type").asText())) {
            blocks(block, place, out);
            return;
        }
        ArrayNode content = box.putArray("content");
        blocks(block, inside, content);
        if (!content.isEmpty()) out.add(box);
    }

    private void panel(Panel panel, AdfPlace place, ArrayNode out) {
        ObjectNode node = node("panel");
        ObjectNode attrs = node.putObject("attrs").put("panelType", panel.kind().word());
        if (panel.kind() == PanelKind.CUSTOM)
            attrs.put("panelColor", panel.colour().isEmpty() ? panel.kind().background() : panel.colour());
        box(node, panel, place, AdfPlace.PANEL, out);
    }

    private void expand(Expand expand, AdfPlace place, ArrayNode out) {
        boolean inner = place.takes("nestedExpand");
        ObjectNode node = node(inner ? "nestedExpand" : "expand");
        node.putObject("attrs").put("title", expand.title());
        boolean bare = !inner && !place.takes("expand");
        if (bare && !expand.title().isBlank()) out.add(AdfInlineWriter.paragraph(expand.title()));
        box(node, expand, place, inner ? AdfPlace.NESTED_EXPAND : AdfPlace.EXPAND, out);
    }

    private static void code(String info, String literal, ArrayNode out) {
        ObjectNode node = node("codeBlock");
        String language = info == null ? "" : info.strip().split("\\s+", 2)[0];
        if (!language.isEmpty()) node.putObject("attrs").put("language", language);
        String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
        if (!text.isEmpty()) node.putArray("content").add(AdfInlineWriter.text(text));
        out.add(node);
    }

    private void list(ListBlock list, AdfPlace place, ArrayNode out) {
        if (place.takes("taskList") && AdfTasks.of(list)) {
            out.add(tasks.write(list));
            return;
        }
        boolean ordered = list instanceof OrderedList;
        ObjectNode node = node(ordered ? "orderedList" : "bulletList");
        if (list instanceof OrderedList numbers && numbers.getMarkerStartNumber() != null)
            node.putObject("attrs").put("order", Math.max(0, numbers.getMarkerStartNumber()));
        ArrayNode items = node.putArray("content");
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            ObjectNode entry = node("listItem");
            ArrayNode content = entry.putArray("content");
            blocks(item, AdfPlace.ITEM, content);
            if (content.isEmpty()) content.add(node("paragraph"));
            items.add(entry);
        }
        if (!items.isEmpty()) out.add(node);
    }

    static ObjectNode node(String type) {
        return HubJson.object().put("type", type);
    }

    static boolean takes(AdfPlace place, Card card) {
        return place.takes(card.embedded() ? "embedCard" : "blockCard");
    }
}
