package io.syncline.connector.text.tree;

import org.commonmark.node.CustomNode;

/** An image of which somebody chose the size. */
public final class SizedImage extends CustomNode {
    private final String source;
    private final String alt;
    private final String width;
    private final String height;

    /**
     * @param width pixels, or a percentage; empty when only the height is given
     * @param height pixels, or a percentage; empty when only the width is given
     */
    public SizedImage(String source, String alt, String width, String height) {
        this.source = source;
        this.alt = alt;
        this.width = width;
        this.height = height;
    }

    public String source() {
        return source;
    }

    public String alt() {
        return alt;
    }

    public String width() {
        return width;
    }

    public String height() {
        return height;
    }
}
