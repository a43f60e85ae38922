package io.syncline.connector.text.tree;

import org.commonmark.node.CustomNode;

/** A word in a coloured box. */
public final class Status extends CustomNode {
    private final String word;
    private final String colour;

    /** @param colour {@code neutral}, {@code purple}, {@code blue}, {@code red}, {@code yellow}, {@code green} or {@code #rrggbb} */
    public Status(String word, String colour) {
        this.word = word;
        this.colour = colour;
    }

    public String word() {
        return word;
    }

    public String colour() {
        return colour;
    }
}
