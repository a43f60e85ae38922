package io.syncline.connector.text.wiki;

import io.syncline.connector.text.NormalText;
import io.syncline.connector.text.html.HtmlReader;
import io.syncline.connector.text.markdown.PlainText;
import io.syncline.connector.text.tree.Expand;
import io.syncline.connector.text.tree.Panel;
import io.syncline.connector.text.wiki.sign.WikiBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Writes a Markdown tree as Jira wiki markup. */
public final class WikiWriter {
    private static final String ZERO_WIDTH_SPACE = "\u200b";

    private WikiWriter() {}

    public static String write(Node document) {
        return NormalText.of(blocks(document, false));
    }

    private static String blocks(Node parent, boolean quoted) {
        StringBuilder out = new StringBuilder();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            String block = block(child, quoted);
            if (block.isBlank()) continue;
            if (!out.isEmpty()) out.append(continues(child) ? "\n" : "\n\n");
            out.append(block);
        }
        return out.toString();
    }

    /** Two lists of one kind in a row are one list in wiki markup, and stay so on the way back. */
    private static boolean continues(Node child) {
        Node before = child.getPrevious();
        return before != null
                && before.getClass() == child.getClass()
                && child instanceof ListBlock
                && !numbered(child)
                && !numbered(before);
    }

    private static String block(Node block, boolean quoted) {
        return switch (block) {
            case Paragraph paragraph -> WikiInlineWriter.lines(paragraph);
            case Heading heading -> "h" + heading.getLevel() + ". " + WikiInlineWriter.oneLine(heading);
            case Panel panel -> panel(panel, quoted);
            case Expand expand ->
                boxed(expand) ? blocks(expand, quoted) : WikiBox.write(expand, blocks(expand, quoted));
            case BlockQuote quote -> quoted ? blocks(quote, true) : quote(blocks(quote, true));
            case FencedCodeBlock code -> code(code.getInfo(), code.getLiteral());
            case IndentedCodeBlock code -> code("", code.getLiteral());
            case ThematicBreak ignored -> "----";
            case ListBlock list when numbered(list) -> numbers((OrderedList) list, quoted);
            case ListBlock list -> String.join("\n", list(list, "", quoted));
            case HtmlBlock html -> blocks(HtmlReader.read(html.getLiteral()), quoted);
            case TableBlock table -> String.join("\n", rows(table));
            default -> "";
        };
    }

    private static String panel(Panel panel, boolean quoted) {
        if (boxed(panel)) return blocks(panel, quoted);
        boolean titled = panel.titled() && panel.getFirstChild() instanceof Paragraph;
        if (!titled) return WikiBox.write(panel, "", blocks(panel, quoted));
        Node first = panel.getFirstChild();
        String title = WikiBox.clean(PlainText.of(first));
        first.unlink();
        String content = blocks(panel, quoted);
        panel.prependChild(first);
        return WikiBox.write(panel, title, content);
    }

    /** Whether a panel or expand is inside another: wiki markup knows no panel in a panel. */
    private static boolean boxed(Node box) {
        for (Node outer = box.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof Panel || outer instanceof Expand) return true;
        }
        return false;
    }

    private static String quote(String content) {
        return content.isBlank() ? "" : "{quote}\n" + content + "\n{quote}";
    }

    private static String code(String info, String literal) {
        String language = info == null ? "" : info.strip().split("\\s+", 2)[0].replaceAll("[|}{:]", "");
        boolean plain = language.equals("text") || literal.contains("{code}");
        String macro = plain ? "noformat" : "code";
        String body = literal.replace("{" + macro + "}", "{" + ZERO_WIDTH_SPACE + macro + "}");
        String open = plain || language.isEmpty() ? "{" + macro + "}" : "{code:" + language + "}";
        return open + "\n" + body + (body.endsWith("\n") || body.isEmpty() ? "" : "\n") + "{" + macro + "}";
    }

    /** Wiki lists always count from one; a list that counts from elsewhere keeps its numbers as text. */
    private static boolean numbered(Node list) {
        return list instanceof OrderedList ordered && start(ordered) > 1;
    }

    private static int start(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private static String numbers(OrderedList list, boolean quoted) {
        List<String> items = new ArrayList<>();
        int number = start(list);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(number++ + ". " + blocks(item, quoted));
        }
        return String.join("\n", items);
    }

    private static List<String> list(ListBlock list, String outer, boolean quoted) {
        String marks = outer + (list instanceof BulletList ? "*" : "#");
        List<String> lines = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            boolean fresh = true;
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                fresh = itemBlock(child, marks, fresh, lines, quoted);
            }
        }
        return lines;
    }

    /** Adds one block of an item; answers whether the item's own line is still to be written. */
    private static boolean itemBlock(Node child, String marks, boolean fresh, List<String> lines, boolean quoted) {
        if (child instanceof ListBlock inner) {
            lines.addAll(list(inner, marks, quoted));
            return fresh;
        }
        String text = inItem(child, quoted);
        if (text.isBlank()) return fresh;
        if (child instanceof TableBlock) {
            lines.add(text);
            return fresh;
        }
        lines.add(fresh ? marks + " " + text : text);
        return false;
    }

    private static String inItem(Node child, boolean quoted) {
        return switch (child) {
            case Heading heading -> WikiInlineWriter.oneLine(heading);
            case Paragraph paragraph -> WikiInlineWriter.lines(paragraph);
            case TableBlock table -> rows(table).stream().collect(Collectors.joining("\n", "\n", "\n"));
            default -> block(child, quoted);
        };
    }

    private static List<String> rows(TableBlock table) {
        List<String> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells) row(cells).ifPresent(rows::add);
            }
        }
        return rows;
    }

    private static Optional<String> row(TableRow row) {
        StringBuilder line = new StringBuilder();
        boolean header = row.getFirstChild() instanceof TableCell first && first.isHeader();
        boolean empty = true;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            String text = WikiInlineWriter.cell(cell);
            empty &= text.isBlank();
            line.append(header ? "||" : "|").append(text.isBlank() ? " " : text);
        }
        if (header && empty) return Optional.empty();
        return Optional.of(line.append(header ? "||" : "|").toString());
    }
}
