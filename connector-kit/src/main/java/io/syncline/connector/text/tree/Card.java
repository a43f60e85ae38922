package io.syncline.connector.text.tree;

import org.commonmark.node.CustomNode;

/** An address that is shown as a preview of what it leads to, as a block of its own; one inside text is a bare URL. */
public final class Card extends CustomNode {
    private final String url;
    private final boolean embedded;

    /** @param embedded whether the page itself shows, not a card that tells of it */
    public Card(String url, boolean embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    public String url() {
        return url;
    }

    public boolean embedded() {
        return embedded;
    }
}
