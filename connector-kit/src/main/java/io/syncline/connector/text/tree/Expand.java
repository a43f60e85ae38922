package io.syncline.connector.text.tree;

import org.commonmark.node.CustomBlock;

/** Blocks that show when their title is clicked. */
public final class Expand extends CustomBlock {
    private final String title;

    /** @param title plain text, may be empty */
    public Expand(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
