package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.text.html.HtmlReader;
import io.syncline.connector.text.html.InlineTags;
import io.syncline.connector.text.markdown.BareUrls;
import io.syncline.connector.text.markdown.PlainText;
import io.syncline.connector.text.tree.Card;
import io.syncline.connector.text.tree.Colour;
import io.syncline.connector.text.tree.Mention;
import io.syncline.connector.text.tree.SizedImage;
import io.syncline.connector.text.tree.Status;
import io.syncline.hub.HubJson;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Writes what is inside a block as nodes of an Atlassian document. One use only. */
final class AdfInlineWriter {
    private static final Pattern MENTION = Pattern.compile("\\[~accountid:([^\\]\\s|]+)]");
    private static final Pattern RUNS = Pattern.compile("(?i)\\s*(javascript|vbscript|data):.*", Pattern.DOTALL);

    private final AdfMarks marks = new AdfMarks();
    private final ArrayNode out = HubJson.object().arrayNode();

    private AdfInlineWriter() {}

    static ArrayNode content(Node block) {
        AdfInlineWriter writer = new AdfInlineWriter();
        writer.children(block);
        return writer.out;
    }

    static ArrayNode strong(Node block) {
        AdfInlineWriter writer = new AdfInlineWriter();
        writer.marked(AdfMarks.plain("strong"), block);
        return writer.out;
    }

    /** A line of bold text. */
    static ObjectNode paragraph(String words) {
        ObjectNode text = text(words);
        text.putArray("marks").add(AdfMarks.plain("strong"));
        ObjectNode paragraph = AdfWriter.node("paragraph");
        paragraph.putArray("content").add(text);
        return paragraph;
    }

    static ObjectNode text(String text) {
        return AdfWriter.node("text").put("text", text);
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) inline(child);
    }

    private void inline(Node node) {
        switch (node) {
            case Text text -> mentions(text.getLiteral());
            case Code code -> add(code.getLiteral(), AdfMarks.plain("code"));
            case StrongEmphasis strong -> marked(AdfMarks.plain("strong"), strong);
            case Emphasis emphasis -> marked(AdfMarks.plain("em"), emphasis);
            case Strikethrough strike -> marked(AdfMarks.plain("strike"), strike);
            case Colour colour -> colour(colour);
            case Link link -> link(link);
            case Image image -> picture(image.getDestination(), PlainText.of(image));
            case SizedImage image -> picture(image.source(), image.alt());
            case SoftLineBreak ignored -> out.add(AdfWriter.node("hardBreak"));
            case HardLineBreak ignored -> out.add(AdfWriter.node("hardBreak"));
            case HtmlInline html -> html(html);
            case Mention mention -> mention(mention);
            case Status status -> out.add(status(status));
            case Card card -> card(card.url());
            default -> children(node);
        }
    }

    private void marked(ObjectNode mark, Node node) {
        boolean added = marks.add(mark);
        children(node);
        if (added) marks.remove(mark);
    }

    private void colour(Colour colour) {
        Optional<ObjectNode> mark = AdfMarks.colour(colour.value());
        if (mark.isPresent()) marked(mark.get(), colour);
        else children(colour);
    }

    private void add(String text) {
        if (!text.isEmpty()) out.add(marks.on(text(text.replace('\n', ' '))));
    }

    private void add(String text, ObjectNode code) {
        boolean added = marks.add(code);
        add(text);
        if (added) marks.remove(code);
    }

    private void mentions(String text) {
        Matcher mention = MENTION.matcher(text);
        int from = 0;
        while (mention.find()) {
            add(text.substring(from, mention.start()));
            ObjectNode node = AdfWriter.node("mention");
            node.putObject("attrs").put("id", mention.group(1));
            out.add(node);
            from = mention.end();
        }
        add(text.substring(from));
    }

    private void mention(Mention mention) {
        if (!mention.id().startsWith(Mention.JIRA)) {
            add(mention.name());
            return;
        }
        ObjectNode node = AdfWriter.node("mention");
        node.putObject("attrs")
                .put("id", mention.id().substring(Mention.JIRA.length()))
                .put("text", mention.name());
        out.add(node);
    }

    private static ObjectNode status(Status status) {
        boolean known = status.colour().matches("neutral|purple|blue|red|yellow|green|#[0-9a-fA-F]{6}");
        ObjectNode node = AdfWriter.node("status");
        node.putObject("attrs").put("text", status.word()).put("color", known ? status.colour() : "neutral");
        return node;
    }

    private void card(String url) {
        if (RUNS.matcher(url).matches()) {
            add(url);
            return;
        }
        ObjectNode node = AdfWriter.node("inlineCard");
        node.putObject("attrs").put("url", url);
        out.add(node);
    }

    private void link(Link link) {
        boolean bare = link.getTitle() == null
                && link.getFirstChild() instanceof Text text
                && text.getNext() == null
                && text.getLiteral().equals(link.getDestination())
                && BareUrls.whole(link.getDestination());
        Optional<ObjectNode> mark = linkMark(link);
        if (bare && marks.none()) card(link.getDestination());
        else if (mark.isEmpty()) children(link);
        else if (link.getFirstChild() == null) add(link.getDestination(), mark.get());
        else marked(mark.get(), link);
    }

    /** Empty for an address that would run something. */
    static Optional<ObjectNode> linkMark(Link link) {
        String address = link.getDestination();
        if (address.isBlank() || RUNS.matcher(address).matches()) return Optional.empty();
        return Optional.of(AdfMarks.link(address, Optional.ofNullable(link.getTitle())));
    }

    /** Inside text there are no pictures: a link to one. */
    private void picture(String source, String alt) {
        String words = alt.isBlank() ? source : alt;
        if (source.isBlank() || RUNS.matcher(source).matches() || marks.linked()) add(words);
        else add(words, AdfMarks.link(source, Optional.empty()));
    }

    private void html(HtmlInline html) {
        switch (InlineTags.name(html)) {
            case "br" -> out.add(AdfWriter.node("hardBreak"));
            case "img" -> {
                Node picture = HtmlReader.read(html.getLiteral()).getFirstChild();
                if (picture != null) children(picture);
            }
            default ->
                AdfMarks.ofTag(InlineTags.name(html))
                        .filter(mark -> InlineTags.partner(html).isPresent())
                        .ifPresent(mark -> toggle(mark, InlineTags.closes(html)));
        }
    }

    private void toggle(ObjectNode mark, boolean closes) {
        if (closes) marks.remove(mark);
        else marks.add(mark);
    }
}
