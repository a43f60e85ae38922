package io.syncline.connector.text.html;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Reads an HTML table into a Markdown table: its first row is the head if it has header cells only, else the head is empty. */
final class HtmlTable {
    private HtmlTable() {}

    static void read(Element table, Node container) {
        Elements rows = table.select("tr");
        int width = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(0);
        if (width == 0) {
            HtmlReader.blocks(new Element("div").html(table.html()), container);
            return;
        }
        boolean headed = cells(rows.getFirst()).stream()
                .allMatch(cell -> cell.normalName().equals("th"));
        TableBlock block = new TableBlock();
        TableHead head = new TableHead();
        head.appendChild(row(headed ? cells(rows.removeFirst()) : new Elements(), width, true));
        block.appendChild(head);
        TableBody body = new TableBody();
        rows.forEach(row -> body.appendChild(row(cells(row), width, false)));
        if (body.getFirstChild() != null) block.appendChild(body);
        container.appendChild(block);
    }

    private static Elements cells(Element row) {
        return row.select("> td, > th");
    }

    private static Node row(Elements cells, int width, boolean header) {
        TableRow row = new TableRow();
        for (int i = 0; i < width; i++) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            if (i < cells.size()) HtmlInlines.children(cells.get(i), cell, true);
            HtmlInlines.trim(cell);
            row.appendChild(cell);
        }
        return row;
    }
}
