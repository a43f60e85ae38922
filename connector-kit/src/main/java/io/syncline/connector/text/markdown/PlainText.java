package io.syncline.connector.text.markdown;

import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The words of a tree without its markup. */
public final class PlainText {
    private PlainText() {}

    public static String of(Node node) {
        StringBuilder out = new StringBuilder();
        append(node, out);
        return out.toString();
    }

    private static void append(Node node, StringBuilder out) {
        switch (node) {
            case Text text -> out.append(text.getLiteral());
            case Code code -> out.append(code.getLiteral());
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) append(child, out);
            }
        }
    }
}
