package io.syncline.connector.text.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;

/**
 * Writes text and links of Markdown the way people do: escapes only what would otherwise be read as markup ({@code snake_case}
 * stays as it is), leaves bare URLs bare.
 */
final class MarkdownInlines implements NodeRenderer {
    private static final Pattern HOST = Pattern.compile("^https?://[\\p{L}\\p{N}]");

    private final MarkdownNodeRendererContext context;

    private MarkdownInlines(MarkdownNodeRendererContext context) {
        this.context = context;
    }

    static MarkdownNodeRendererFactory factory() {
        return new MarkdownNodeRendererFactory() {
            @Override
            public NodeRenderer create(MarkdownNodeRendererContext context) {
                return new MarkdownInlines(context);
            }

            @Override
            public Set<Character> getSpecialCharacters() {
                return Set.of();
            }
        };
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class, Link.class, HardLineBreak.class);
    }

    @Override
    public void render(Node node) {
        var writer = context.getWriter();
        switch (node) {
            case Text text -> writer.raw(MarkdownEscape.of(text));
            case Link link when bare(link) -> writer.raw(link.getDestination());
            case Link link -> {
                writer.raw("[");
                children(link);
                writer.raw("](" + destination(link.getDestination()) + title(link) + ")");
            }
            case HardLineBreak ignored -> {
                // In issues a plain line end already is a break; a backslash or two blanks would only be noise.
                writer.line();
            }
            default -> throw new IllegalArgumentException("no renderer for " + node);
        }
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) context.render(child);
    }

    private static boolean bare(Link link) {
        boolean alone = link.getTitle() == null
                && link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && text.getLiteral().equals(link.getDestination());
        return alone
                && BareUrls.whole(link.getDestination())
                && HOST.matcher(link.getDestination()).find()
                && !(wordBefore(link) || wordAfter(link));
    }

    private static boolean wordBefore(Link link) {
        return link.getPrevious() instanceof Text text
                && !text.getLiteral().isEmpty()
                && Character.isLetterOrDigit(
                        text.getLiteral().charAt(text.getLiteral().length() - 1));
    }

    private static boolean wordAfter(Link link) {
        return link.getNext() instanceof Text text
                && !text.getLiteral().isEmpty()
                && BareUrls.continues(text.getLiteral().charAt(0));
    }

    private static String destination(String raw) {
        if (raw.isEmpty()) return "<>";
        String destination = MarkdownEscape.entities(raw.replace("\\", "\\\\"));
        boolean plain = destination.chars().noneMatch(c -> c <= ' ' || c == '(' || c == ')' || c == '<' || c == '>');
        return plain ? destination : "<" + destination.replace("<", "%3C").replace(">", "%3E") + ">";
    }

    private static String title(Link link) {
        String title = link.getTitle();
        if (title == null) return "";
        return " \"" + MarkdownEscape.entities(title.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"";
    }
}
