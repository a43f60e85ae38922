package io.syncline.connector.text.tree;

import org.commonmark.node.CustomNode;

/** Coloured text. */
public final class Colour extends CustomNode {
    private final String value;

    /** @param value a CSS colour: a name or {@code #rrggbb} */
    public Colour(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }
}
