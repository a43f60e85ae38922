package io.syncline.connector.text.wiki;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** One line of a wiki list with what belongs to it, and how such lines nest: {@code *}, {@code **}, {@code *#}. */
final class WikiListItem {
    private final String marks;
    private final List<String> lines = new ArrayList<>();
    private final List<Node> blocks = new ArrayList<>();

    WikiListItem(String marks, String text) {
        this.marks = marks.replace('-', '*');
        lines.add(text.strip());
    }

    /** A further line of the same item. */
    void line(String text) {
        lines.add(text);
    }

    /** A block inside the item. */
    void block(Node block) {
        endLines();
        blocks.add(block);
    }

    private void endLines() {
        if (!lines.isEmpty()) blocks.add(WikiReader.paragraph(String.join("\n", lines)));
        lines.clear();
    }

    /** Appends the list, or the lists when the outer mark changes, that these items form. */
    static void nest(List<WikiListItem> items, Node container) {
        nest(items, 1, container);
    }

    private static void nest(List<WikiListItem> items, int depth, Node container) {
        int at = 0;
        while (at < items.size()) {
            char mark = items.get(at).mark(depth);
            ListBlock list = list(mark);
            while (at < items.size() && items.get(at).mark(depth) == mark) {
                int end = at + 1;
                while (end < items.size() && items.get(end).marks.length() > depth) end++;
                list.appendChild(items.get(at).node(depth, items.subList(at, end)));
                at = end;
            }
            container.appendChild(list);
        }
    }

    /** This item with the deeper ones after it; an item that is itself deeper than asked goes one level further down. */
    private Node node(int depth, List<WikiListItem> group) {
        Node node = new ListItem();
        if (marks.length() > depth) {
            nest(group, depth + 1, node);
            return node;
        }
        endLines();
        blocks.forEach(node::appendChild);
        if (group.size() > 1) nest(group.subList(1, group.size()), depth + 1, node);
        return node;
    }

    private char mark(int depth) {
        return marks.charAt(Math.min(depth, marks.length()) - 1);
    }

    private static ListBlock list(char mark) {
        if (mark == '#') {
            OrderedList ordered = new OrderedList();
            ordered.setMarkerStartNumber(1);
            ordered.setMarkerDelimiter(".");
            ordered.setTight(true);
            return ordered;
        }
        BulletList bullets = new BulletList();
        bullets.setMarker("-");
        bullets.setTight(true);
        return bullets;
    }
}
