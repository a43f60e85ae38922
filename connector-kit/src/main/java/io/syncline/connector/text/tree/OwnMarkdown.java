package io.syncline.connector.text.tree;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownWriter;

/** Spells own nodes in Markdown. */
public final class OwnMarkdown implements NodeRenderer {
    static final Set<Class<? extends Node>> TYPES =
            Set.of(Panel.class, Expand.class, Mention.class, Status.class, Colour.class, Card.class, SizedImage.class);

    private final MarkdownNodeRendererContext context;
    private final MarkdownWriter writer;

    private OwnMarkdown(MarkdownNodeRendererContext context) {
        this.context = context;
        this.writer = context.getWriter();
    }

    public static MarkdownNodeRendererFactory factory() {
        return new MarkdownNodeRendererFactory() {
            @Override
            public NodeRenderer create(MarkdownNodeRendererContext context) {
                return new OwnMarkdown(context);
            }

            @Override
            public Set<Character> getSpecialCharacters() {
                return Set.of();
            }
        };
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return TYPES;
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Panel panel -> panel(panel);
            case Expand expand -> expand(expand);
            default -> {
                writer.raw(OwnTags.open(node));
                children(node);
                writer.raw(OwnTags.close(node));
            }
        }
    }

    private void panel(Panel panel) {
        writer.writePrefix("> ");
        writer.pushPrefix("> ");
        writer.pushTight(false);
        writer.raw("[!" + panel.kind().alert() + "]");
        String comment = OwnNodes.comment(panel);
        boolean paragraph = panel.getFirstChild() instanceof Paragraph;
        if (!comment.isEmpty()) {
            writer.line();
            writer.raw(comment);
            writer.block();
        } else if (paragraph) writer.line();
        else writer.block();
        children(panel);
        writer.popTight();
        writer.popPrefix();
        writer.block();
    }

    /** A blank line must stand before and after the content: HTML blocks of Markdown end nowhere else. */
    private void expand(Expand expand) {
        writer.pushTight(false);
        writer.raw("<details>");
        writer.line();
        writer.raw("<summary>" + OwnTags.text(expand.title()) + "</summary>");
        writer.block();
        children(expand);
        writer.raw("</details>");
        writer.block();
        writer.popTight();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) context.render(child);
    }
}
