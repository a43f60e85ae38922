package io.syncline.connector.text.tree;

import org.commonmark.node.Node;
import org.jsoup.nodes.Element;

/** The HTML that stands for own nodes inside a line: in hub Markdown and in HTML alike. */
public final class OwnTags {
    private OwnTags() {}

    /** The HTML before the content of an own node; all of it when the node has none. */
    static String open(Node node) {
        return switch (node) {
            case Mention mention -> "<a data-mention=\"" + quoted(mention.id()) + "\">" + text(mention.name()) + "</a>";
            case Status status ->
                "<kbd data-status=\"" + quoted(status.colour()) + "\">" + text(status.word()) + "</kbd>";
            case Card card -> card(card);
            case SizedImage image -> image(image);
            case Colour colour -> "<span style=\"color:" + quoted(colour.value()) + "\">";
            default -> throw new IllegalArgumentException("not an own node inside a line: " + node);
        };
    }

    static String close(Node node) {
        return node instanceof Colour ? "</span>" : "";
    }

    private static String card(Card card) {
        String kind = card.embedded() ? "embed" : "block";
        return "<a href=\"" + quoted(card.url()) + "\" data-card=\"" + kind + "\">" + text(card.url()) + "</a>";
    }

    private static String image(SizedImage image) {
        StringBuilder out = new StringBuilder("<img src=\"" + quoted(image.source()) + "\"");
        if (!image.alt().isEmpty())
            out.append(" alt=\"").append(quoted(image.alt())).append('"');
        if (!image.width().isEmpty())
            out.append(" width=\"").append(quoted(image.width())).append('"');
        if (!image.height().isEmpty())
            out.append(" height=\"").append(quoted(image.height())).append('"');
        return out.append('>').toString();
    }

    /** Whether an element stands for an own node; {@link #read} answers which. */
    public static boolean own(Element element) {
        return switch (element.normalName()) {
            case "a" -> element.hasAttr("data-mention") || (element.hasAttr("data-card") && element.hasAttr("href"));
            case "kbd" -> element.hasAttr("data-status");
            case "img" -> element.hasAttr("src") && (element.hasAttr("width") || element.hasAttr("height"));
            case "span" -> element.attr("style").matches("\\s*color:\\s*[#a-zA-Z0-9]+\\s*;?\\s*");
            default -> false;
        };
    }

    /** The own node of an element, without its content; {@code words} are its content as plain text. */
    public static Node read(Element element, String words) {
        return switch (element.normalName()) {
            case "a" ->
                element.hasAttr("data-mention")
                        ? new Mention(element.attr("data-mention"), words)
                        : new Card(
                                element.attr("href"), element.attr("data-card").equals("embed"));
            case "kbd" -> new Status(words, element.attr("data-status"));
            case "img" ->
                new SizedImage(element.attr("src"), element.attr("alt"), element.attr("width"), element.attr("height"));
            default -> new Colour(element.attr("style").replaceAll("\\s*color:\\s*|\\s*;?\\s*$", ""));
        };
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", " ");
    }

    private static String quoted(String text) {
        return text(text).replace("\"", "&quot;");
    }
}
