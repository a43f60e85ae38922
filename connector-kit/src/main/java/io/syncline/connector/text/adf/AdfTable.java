package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Writes tables. A head of empty cells, which only Markdown needs, is left out. */
final class AdfTable {
    private AdfTable() {}

    static void write(TableBlock table, ArrayNode out) {
        ObjectNode node = AdfWriter.node("table");
        ArrayNode rows = node.putArray("content");
        for (TableRow row : rows(table)) rows.add(row(row));
        if (!rows.isEmpty()) out.add(node);
    }

    private static ObjectNode row(TableRow row) {
        ObjectNode node = AdfWriter.node("tableRow");
        ArrayNode cells = node.putArray("content");
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            boolean header = child instanceof TableCell cell && cell.isHeader();
            ObjectNode paragraph = AdfWriter.node("paragraph");
            paragraph.set("content", AdfInlineWriter.content(child));
            ObjectNode written = AdfWriter.node(header ? "tableHeader" : "tableCell");
            written.putArray("content").add(paragraph);
            cells.add(written);
        }
        return node;
    }

    /** Where no table may stand: a line of text for each row. */
    static void writeAsText(TableBlock table, ArrayNode out) {
        for (TableRow row : rows(table)) {
            ArrayNode line = out.arrayNode();
            for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (!line.isEmpty()) line.add(AdfInlineWriter.text(" | "));
                line.addAll(AdfInlineWriter.content(cell));
            }
            if (!line.isEmpty()) out.add(AdfWriter.node("paragraph").set("content", line));
        }
    }

    private static List<TableRow> rows(TableBlock table) {
        List<TableRow> rows = new ArrayList<>();
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells && !(emptyHead(cells) && part.getNext() != null)) rows.add(cells);
            }
        }
        return rows;
    }

    private static boolean emptyHead(TableRow row) {
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            boolean blank = child instanceof TableCell cell && cell.isHeader() && cell.getFirstChild() == null;
            if (!blank) return false;
        }
        return true;
    }
}
