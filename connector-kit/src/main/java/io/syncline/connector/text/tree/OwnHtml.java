package io.syncline.connector.text.tree;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Writes own nodes as HTML. */
public final class OwnHtml implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    public OwnHtml(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return OwnMarkdown.TYPES;
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Panel panel -> panel(panel);
            case Expand expand ->
                block("<details><summary>" + OwnTags.text(expand.title()) + "</summary>", expand, "</details>");
            default -> {
                context.getWriter().raw(OwnTags.open(node));
                children(node);
                context.getWriter().raw(OwnTags.close(node));
            }
        }
    }

    private void panel(Panel panel) {
        String colour = panel.colour().isEmpty() ? panel.kind().background() : panel.colour();
        String titled = panel.titled() ? " data-titled=\"true\"" : "";
        block(
                "<blockquote data-panel=\"" + panel.kind().word() + "\"" + titled + " style=\"background-color:"
                        + colour + "\">",
                panel,
                "</blockquote>");
    }

    private void block(String open, Node node, String close) {
        var writer = context.getWriter();
        writer.line();
        writer.raw(open);
        writer.line();
        children(node);
        writer.line();
        writer.raw(close);
        writer.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) context.render(child);
    }
}
