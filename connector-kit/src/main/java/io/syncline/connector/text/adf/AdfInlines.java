package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.JsonNode;
import io.syncline.connector.text.tree.Mention;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads what is inside a block of an Atlassian document as HTML. */
final class AdfInlines {
    /** From the outside in. */
    private static final List<String> ORDER =
            List.of("link", "textColor", "strong", "em", "strike", "underline", "subsup", "code");

    private record Piece(JsonNode node, List<JsonNode> marks) {
        Piece without(JsonNode mark) {
            return new Piece(
                    node, marks.stream().filter(other -> !other.equals(mark)).toList());
        }
    }

    private AdfInlines() {}

    static void into(JsonNode parent, Element out) {
        List<Piece> pieces = new ArrayList<>();
        parent.path("content").forEach(child -> pieces.add(new Piece(child, marks(child))));
        write(pieces, out);
    }

    private static List<JsonNode> marks(JsonNode node) {
        List<JsonNode> marks = new ArrayList<>();
        for (String type : ORDER) {
            node.path("marks").forEach(mark -> {
                if (mark.path("type").asText().equals(type)) marks.add(mark);
            });
        }
        return marks;
    }

    /** Neighbours that share a mark share its element. */
    private static void write(List<Piece> pieces, Element out) {
        int at = 0;
        while (at < pieces.size()) {
            Piece first = pieces.get(at);
            if (first.marks().isEmpty()) {
                node(first.node(), out);
                at++;
                continue;
            }
            JsonNode mark = first.marks().getFirst();
            int end = at;
            while (end < pieces.size() && pieces.get(end).marks().contains(mark)) end++;
            write(
                    pieces.subList(at, end).stream()
                            .map(piece -> piece.without(mark))
                            .toList(),
                    marked(mark, out));
            at = end;
        }
    }

    private static Element marked(JsonNode mark, Element out) {
        JsonNode attrs = mark.path("attrs");
        return switch (mark.path("type").asText()) {
            case "link" -> link(attrs, out);
            case "textColor" ->
                out.appendElement("span")
                        .attr("style", "color:" + attrs.path("color").asText());
            case "strong" -> out.appendElement("b");
            case "em" -> out.appendElement("i");
            case "strike" -> out.appendElement("del");
            case "underline" -> out.appendElement("u");
            case "subsup" -> out.appendElement(attrs.path("type").asText().equals("sub") ? "sub" : "sup");
            default -> out.appendElement("code");
        };
    }

    private static Element link(JsonNode attrs, Element out) {
        Element link = out.appendElement("a").attr("href", attrs.path("href").asText());
        String title = attrs.path("title").asText();
        return title.isEmpty() ? link : link.attr("title", title);
    }

    /** One node without its marks. What has neither words nor a picture leaves nothing. */
    static void node(JsonNode node, Element out) {
        JsonNode attrs = node.path("attrs");
        switch (node.path("type").asText()) {
            case "text" -> text(node.path("text").asText(), out);
            case "hardBreak" -> out.appendElement("br");
            case "mention" -> mention(attrs, out);
            case "emoji" ->
                text(attrs.path("text").asText(attrs.path("shortName").asText()), out);
            case "date" -> text(day(attrs.path("timestamp").asText()), out);
            case "status" ->
                out.appendElement("kbd")
                        .attr("data-status", attrs.path("color").asText())
                        .text(attrs.path("text").asText());
            case "inlineCard" ->
                url(attrs)
                        .ifPresent(
                                url -> out.appendElement("a").attr("href", url).text(url));
            case "blockCard", "embedCard" -> url(attrs).ifPresent(url -> card(node, url, out));
            case "media", "mediaInline" -> media(attrs, out);
            default -> text(node.path("text").asText(attrs.path("text").asText()), out);
        }
    }

    private static void text(String text, Element out) {
        out.appendChild(new TextNode(text));
    }

    private static void mention(JsonNode attrs, Element out) {
        String id = attrs.path("id").asText();
        String name = attrs.path("text").asText().strip();
        if (name.isEmpty()) text("[~" + Mention.JIRA + id + "]", out);
        else out.appendElement("a").attr("data-mention", Mention.JIRA + id).text(name);
    }

    private static Optional<String> url(JsonNode attrs) {
        String url = attrs.path("url").asText(attrs.path("data").path("url").asText());
        return Optional.of(url).filter(words -> !words.isBlank());
    }

    private static void card(JsonNode node, String url, Element out) {
        String kind =
                Map.of("blockCard", "block").getOrDefault(node.path("type").asText(), "embed");
        out.appendElement("a").attr("href", url).attr("data-card", kind).text(url);
    }

    private static void media(JsonNode attrs, Element out) {
        String alt = attrs.path("alt").asText();
        String name = alt.isEmpty() ? attrs.path("id").asText() : alt;
        Element image = out.appendElement("img").attr("src", attrs.path("url").asText(name));
        if (!alt.isEmpty()) image.attr("alt", alt);
        for (String side : List.of("width", "height")) {
            if (attrs.path(side).isNumber())
                image.attr(side, String.valueOf(attrs.path(side).asInt()));
        }
    }

    private static String day(String millis) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(millis))
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return millis;
        }
    }
}
