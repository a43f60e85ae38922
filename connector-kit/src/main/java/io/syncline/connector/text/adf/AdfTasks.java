package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Lists of tasks: bullet lists of which every item begins with a box. Numbers them, for the ids that the schema asks for. */
final class AdfTasks {
    private static final Pattern BOX = Pattern.compile("\\[([ xX])]\\s+(?=\\S|$)");

    private int written;

    /** Whether all of a list, and of the lists in it, are tasks of a line each. */
    static boolean of(ListBlock list) {
        if (!(list instanceof BulletList) || list.getFirstChild() == null) return false;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (!task(item)) return false;
        }
        return true;
    }

    private static boolean task(Node item) {
        boolean boxed = item.getFirstChild() instanceof Paragraph first
                && first.getFirstChild() instanceof Text text
                && BOX.matcher(text.getLiteral()).lookingAt();
        Node more = boxed ? item.getFirstChild().getNext() : null;
        boolean simple = more == null || (more.getNext() == null && more instanceof ListBlock inner && of(inner));
        return boxed && simple;
    }

    ObjectNode write(ListBlock list) {
        ObjectNode node = AdfWriter.node("taskList");
        node.putObject("attrs").put("localId", id("list"));
        ArrayNode items = node.putArray("content");
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(item((Paragraph) item.getFirstChild()));
            if (item.getFirstChild().getNext() instanceof ListBlock inner) items.add(write(inner));
        }
        return node;
    }

    private ObjectNode item(Paragraph paragraph) {
        Text text = (Text) paragraph.getFirstChild();
        String literal = text.getLiteral();
        Matcher box = BOX.matcher(literal);
        boolean found = box.lookingAt();
        ObjectNode node = AdfWriter.node("taskItem");
        boolean done = found && !box.group(1).isBlank();
        node.putObject("attrs").put("localId", id(literal)).put("state", done ? "DONE" : "TODO");
        text.setLiteral(found ? literal.substring(box.end()) : literal);
        node.set("content", AdfInlineWriter.content(paragraph));
        text.setLiteral(literal);
        return node;
    }

    private String id(String text) {
        byte[] name = (++written + " " + text).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
