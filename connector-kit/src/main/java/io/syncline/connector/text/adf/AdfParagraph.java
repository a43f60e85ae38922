package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.text.markdown.PlainText;
import io.syncline.connector.text.tree.Card;
import io.syncline.connector.text.tree.SizedImage;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Writes paragraphs; one that is all picture or all card is a block of its own kind in an Atlassian document. */
final class AdfParagraph {
    private AdfParagraph() {}

    static void write(Paragraph paragraph, AdfPlace place, ArrayNode out) {
        Node only = paragraph.getFirstChild();
        boolean alone = only != null && only.getNext() == null;
        if (alone && only instanceof Card card && external(card.url()) && AdfWriter.takes(place, card)) {
            out.add(card(card));
            return;
        }
        boolean linked = alone
                && only instanceof Link
                && only.getFirstChild() != null
                && only.getFirstChild().getNext() == null;
        Node picture = linked ? only.getFirstChild() : only;
        if (alone && picture instanceof Image image && external(image.getDestination())) {
            ObjectNode media = media(image.getDestination(), PlainText.of(image));
            if (linked) link(media, (Link) only);
            out.add(single(media));
        } else if (alone && picture instanceof SizedImage image && external(image.source())) {
            ObjectNode media = media(image.source(), image.alt());
            size(media, "width", image.width());
            size(media, "height", image.height());
            if (linked) link(media, (Link) only);
            out.add(single(media));
        } else {
            ArrayNode content = AdfInlineWriter.content(paragraph);
            if (!content.isEmpty()) out.add(AdfWriter.node("paragraph").set("content", content));
        }
    }

    private static boolean external(String address) {
        return address.matches("(?i)https?://.+");
    }

    private static ObjectNode card(Card card) {
        ObjectNode node = AdfWriter.node(card.embedded() ? "embedCard" : "blockCard");
        ObjectNode attrs = node.putObject("attrs").put("url", card.url());
        if (card.embedded()) attrs.put("layout", "center");
        return node;
    }

    private static ObjectNode media(String url, String alt) {
        ObjectNode media = AdfWriter.node("media");
        ObjectNode attrs = media.putObject("attrs").put("type", "external").put("url", url);
        if (!alt.isEmpty()) attrs.put("alt", alt);
        return media;
    }

    private static void size(ObjectNode media, String side, String pixels) {
        if (pixels.matches("\\d{1,5}")) ((ObjectNode) media.path("attrs")).put(side, Integer.parseInt(pixels));
    }

    private static void link(ObjectNode media, Link link) {
        AdfInlineWriter.linkMark(link).ifPresent(mark -> media.putArray("marks").add(mark));
    }

    private static ObjectNode single(ObjectNode media) {
        ObjectNode single = AdfWriter.node("mediaSingle");
        single.putObject("attrs").put("layout", "center");
        single.putArray("content").add(media);
        return single;
    }
}
