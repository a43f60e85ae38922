package io.syncline.connector.text.wiki;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/** Rows of a wiki table as a Markdown table, which always has a head: an empty one where the wiki has none. */
final class WikiTable {
    private record Cell(String text, boolean header) {}

    private WikiTable() {}

    static Node of(List<String> lines) {
        List<List<Cell>> rows =
                new ArrayList<>(lines.stream().map(WikiTable::cells).toList());
        int width = rows.stream().mapToInt(List::size).max().orElse(1);
        TableBlock table = new TableBlock();
        TableHead head = new TableHead();
        boolean headed = rows.getFirst().stream().allMatch(Cell::header);
        head.appendChild(row(headed ? rows.removeFirst() : List.of(), width, true));
        table.appendChild(head);
        if (!rows.isEmpty()) {
            TableBody body = new TableBody();
            rows.forEach(cells -> body.appendChild(row(cells, width, false)));
            table.appendChild(body);
        }
        return table;
    }

    private static Node row(List<Cell> cells, int width, boolean header) {
        TableRow row = new TableRow();
        for (int i = 0; i < width; i++) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            if (i < cells.size()) fill(cell, cells.get(i), header);
            row.appendChild(cell);
        }
        return row;
    }

    private static void fill(TableCell cell, Cell content, boolean header) {
        boolean marked = content.header() && !header && !content.text().isEmpty();
        if (!marked) {
            WikiInlines.into(cell, content.text(), true);
            return;
        }
        StrongEmphasis strong = new StrongEmphasis();
        WikiInlines.into(strong, content.text(), true);
        cell.appendChild(strong);
    }

    private static List<Cell> cells(String line) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            boolean header = line.startsWith("||", at);
            at += header ? 2 : 1;
            int end = cellEnd(line, at);
            String text = line.substring(at, end).strip();
            if (end < line.length() || !text.isEmpty()) cells.add(new Cell(text, header));
            at = end;
        }
        return cells.isEmpty() ? List.of(new Cell("", false)) : cells;
    }

    /** The next bar that is neither escaped nor inside a link, an image or monospaced text. */
    private static int cellEnd(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '|') {
            char c = line.charAt(at);
            if (c == '\\') at += 2;
            else if (c == '[') at = skip(line, at, "]");
            else if (c == '{' && line.startsWith("{{", at)) at = skip(line, at + 1, "}}");
            else if (c == '!' && WikiInlines.imageAt(line, at)) at = skip(line, at, "!");
            else at++;
        }
        return Math.min(at, line.length());
    }

    private static int skip(String line, int at, String closing) {
        int close = line.indexOf(closing, at + 1);
        return close < 0 ? at + 1 : close + closing.length();
    }
}
