package io.syncline.connector.text.wiki;

import io.syncline.connector.text.html.HtmlReader;
import io.syncline.connector.text.html.InlineTags;
import io.syncline.connector.text.markdown.BareUrls;
import io.syncline.connector.text.markdown.PlainText;
import io.syncline.connector.text.tree.Card;
import io.syncline.connector.text.tree.Colour;
import io.syncline.connector.text.tree.Mention;
import io.syncline.connector.text.tree.SizedImage;
import io.syncline.connector.text.tree.Status;
import io.syncline.connector.text.wiki.sign.WikiColour;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Writes what is inside a block as wiki markup. One use only. */
final class WikiInlineWriter {
    private final WikiEscape escape;
    private final StringBuilder out = new StringBuilder();

    private WikiInlineWriter(Node block, boolean cell) {
        this.escape = WikiEscape.of(block, cell);
    }

    /** The block's content, line breaks kept. */
    static String lines(Node block) {
        return write(block, false).strip();
    }

    static String oneLine(Node block) {
        return lines(block).replaceAll("\\s*\\n\\s*", " ");
    }

    /** The content of a table cell. */
    static String cell(Node cell) {
        return write(cell, true).strip();
    }

    private static String write(Node block, boolean cell) {
        WikiInlineWriter writer = new WikiInlineWriter(block, cell);
        writer.children(block);
        return writer.out.toString();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) inline(child);
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> out.append(escape.text(text, out));
            case Code code ->
                out.append("{{").append(escape.code(code.getLiteral())).append("}}");
            case StrongEmphasis strong -> phrase(strong, "*");
            case Emphasis emphasis -> phrase(emphasis, "_");
            case Strikethrough strike -> phrase(strike, "-");
            case Link link -> link(link);
            case Image image -> image(image);
            case SoftLineBreak ignored -> out.append('\n');
            case HardLineBreak ignored -> out.append('\n');
            case HtmlInline html -> html(html);
            case Mention mention -> mention(mention);
            case Status status -> out.append(WikiColour.status(status));
            case Colour colour -> colour(colour);
            case Card card ->
                out.append('[')
                        .append(destination(card.url()))
                        .append('|')
                        .append(destination(card.url()))
                        .append(card.embedded() ? "|smart-embed]" : "|smart-card]");
            case SizedImage image -> sized(image);
            default -> children(node);
        }
    }

    private void phrase(Node node, String mark) {
        boolean nested = node.getParent() != null && node.getParent().getClass() == node.getClass();
        int start = out.length();
        children(node);
        String inner = out.substring(start);
        if (inner.isBlank() || nested) return;
        String around = wordBefore(start) || wordAfter(node) ? "{" + mark + "}" : mark;
        out.setLength(start);
        out.append(around).append(inner.replace("\n", around + "\n" + around)).append(around);
    }

    private boolean wordBefore(int at) {
        return at > 0 && Character.isLetterOrDigit(out.charAt(at - 1));
    }

    private static boolean wordAfter(Node node) {
        return node.getNext() instanceof Text text
                && !text.getLiteral().isEmpty()
                && Character.isLetterOrDigit(text.getLiteral().charAt(0));
    }

    private void link(Link link) {
        String destination = destination(link.getDestination());
        int start = out.length();
        children(link);
        String label = out.substring(start).replace("\n", " ");
        out.setLength(start);
        String plain = link.getFirstChild() instanceof Text text && text.getNext() == null ? text.getLiteral() : "";
        boolean asItIs = destination.equals(link.getDestination());
        boolean same = (plain.equals(link.getDestination()) && asItIs) || label.isBlank();
        boolean attachment = link.getDestination().equals("^" + plain);
        boolean mail = link.getDestination().equals("mailto:" + plain);
        if (same && BareUrls.whole(destination) && !wordBefore(start) && !continued(link)) out.append(destination);
        else if (attachment || mail || same) out.append('[').append(destination).append(']');
        else
            out.append('[')
                    .append(label)
                    .append('|')
                    .append(destination)
                    .append(title(link))
                    .append(']');
    }

    private static boolean continued(Link link) {
        return link.getNext() != null
                && !(link.getNext() instanceof SoftLineBreak)
                && !(link.getNext() instanceof Text text
                        && (text.getLiteral().isEmpty()
                                || !BareUrls.continues(text.getLiteral().charAt(0))));
    }

    private static String title(Link link) {
        return link.getTitle() == null || link.getTitle().isBlank()
                ? ""
                : "|" + link.getTitle().replaceAll("([|\\]\\[])", "\\\\$1");
    }

    private static String destination(String destination) {
        return destination
                .replace(" ", "%20")
                .replace("|", "%7C")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\\", "%5C");
    }

    private void mention(Mention mention) {
        if (mention.id().startsWith(Mention.JIRA))
            out.append("[~").append(mention.id()).append(']');
        else out.append(escape.text(new Text(mention.name()), out));
    }

    private void colour(Colour colour) {
        int start = out.length();
        children(colour);
        String inner = out.substring(start);
        if (inner.isBlank()) return;
        String open = "{color:" + colour.value() + "}";
        out.setLength(start);
        out.append(open).append(inner.replace("\n", "{color}\n" + open)).append("{color}");
    }

    private void sized(SizedImage image) {
        List<String> parameters = new ArrayList<>();
        if (!image.width().isEmpty()) parameters.add("width=" + image.width());
        if (!image.height().isEmpty()) parameters.add("height=" + image.height());
        String alt = image.alt().replaceAll("[|!,\\n]", " ").strip();
        if (!alt.isEmpty() && !alt.equals(WikiInlines.name(image.source()))) parameters.add("alt=" + alt);
        String source = image.source().replace("|", "%7C").replace("!", "%21");
        out.append('!')
                .append(source)
                .append('|')
                .append(String.join(",", parameters))
                .append('!');
    }

    private void image(Image image) {
        String alt = PlainText.of(image).replaceAll("[|!,\\n]", " ").strip();
        String source = image.getDestination().replace("|", "%7C").replace("!", "%21");
        boolean inLink = image.getParent() instanceof Link;
        out.append('!').append(source);
        if (!inLink && !alt.isEmpty() && !alt.equals(WikiInlines.name(source)))
            out.append("|alt=").append(alt);
        if (!inLink && image.getTitle() != null) {
            out.append("|title=").append(image.getTitle().replaceAll("[|!,\\n]", " "));
        }
        out.append('!');
    }

    /** A mark for tags that have one, an image, a line break; any other tag is looks only and goes, its text stays. */
    private void html(HtmlInline html) {
        boolean closing = InlineTags.closes(html);
        switch (InlineTags.name(html)) {
            case "br" -> out.append('\n');
            case "img" -> children(HtmlReader.read(html.getLiteral()).getFirstChild());
            case "code", "kbd", "tt" -> InlineTags.partner(html).ifPresent(other -> out.append(closing ? "}}" : "{{"));
            default -> WikiTags.mark(html).ifPresent(mark -> out.append(mark(mark, html, closing)));
        }
    }

    private String mark(String mark, HtmlInline html, boolean closing) {
        Node partner = InlineTags.partner(html).orElseThrow();
        Node open = closing ? partner : html;
        Node close = closing ? html : partner;
        boolean inWord = wordEnd(open.getPrevious()) || wordAfter(close);
        return inWord ? "{" + mark + "}" : mark;
    }

    private static boolean wordEnd(Node node) {
        return node instanceof Text text
                && !text.getLiteral().isEmpty()
                && Character.isLetterOrDigit(
                        text.getLiteral().charAt(text.getLiteral().length() - 1));
    }
}
