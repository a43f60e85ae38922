package io.syncline.connector.text.tree;

import org.commonmark.node.CustomBlock;

/** A box around blocks. */
public final class Panel extends CustomBlock {
    private final PanelKind kind;
    private final String colour;
    private final boolean titled;

    /**
     * @param colour the background of a custom panel as {@code #rrggbb}; empty for the kind's own
     * @param titled whether the first paragraph is the panel's title
     */
    public Panel(PanelKind kind, String colour, boolean titled) {
        this.kind = kind;
        this.colour = colour;
        this.titled = titled;
    }

    public PanelKind kind() {
        return kind;
    }

    public String colour() {
        return colour;
    }

    public boolean titled() {
        return titled;
    }
}
