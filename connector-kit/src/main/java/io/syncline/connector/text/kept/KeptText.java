package io.syncline.connector.text.kept;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.text.AdfText;
import io.syncline.connector.text.HtmlText;
import io.syncline.connector.text.WikiText;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes hub Markdown over the native text that a tracker has: blocks that did not change keep their native source with all that
 * the hub cannot say (merged cells, layouts, macros), and what the hub cannot see at all stays. Text that did not change comes
 * back as it was, and of text that was cut for want of room on the other side the rest is not taken away. Thread-safe, never throws on any text.
 */
public final class KeptText {
    private KeptText() {}

    /** Jira wiki markup. */
    public static String wiki(String old, String hub) {
        List<Piece<String>> pieces = WikiPieces.of(old);
        List<String> wanted = HubBlocks.of(hub);
        List<String> before = HubBlocks.of(WikiText.toMarkdown(old));
        if (wanted.equals(before)) return old;
        if (!whole(pieces, before)) return WikiText.fromMarkdown(hub);
        return String.join("\n\n", Overlay.of(pieces, new Wanted(wanted), WikiText::fromMarkdown));
    }

    /** HTML of Azure DevOps. */
    public static String html(String old, String hub) {
        List<Piece<String>> pieces = HtmlPieces.of(old);
        List<String> wanted = HubBlocks.of(hub);
        List<String> before = HubBlocks.of(HtmlText.toMarkdown(old));
        if (wanted.equals(before)) return old;
        if (!whole(pieces, before)) return HtmlText.fromMarkdown(hub);
        return String.join("", Overlay.of(pieces, new Wanted(wanted), HtmlText::fromMarkdown));
    }

    /** Markdown: as it is wanted, unless it was cut. */
    public static String markdown(String old, String hub) {
        Wanted wanted = new Wanted(HubBlocks.of(hub));
        if (!wanted.cut()) return hub;
        List<Piece<String>> pieces = HubBlocks.of(old).stream()
                .map(block -> new Piece<>(block, List.of(block)))
                .toList();
        return String.join("\n\n", Overlay.of(pieces, wanted, UnaryOperator.identity()));
    }

    /** An Atlassian document. */
    public static ObjectNode adf(JsonNode old, String hub) {
        List<Piece<List<JsonNode>>> pieces = new ArrayList<>();
        old.path("content")
                .forEach(node -> pieces.add(new Piece<>(List.of(node), HubBlocks.of(AdfText.toMarkdown(node)))));
        List<String> wanted = HubBlocks.of(hub);
        List<String> before = HubBlocks.of(AdfText.toMarkdown(old));
        if (!whole(pieces, before)) return AdfText.fromMarkdown(hub);
        ObjectNode document = HubJson.object().put("type", "doc").put("version", 1);
        ArrayNode content = document.putArray("content");
        Overlay.of(pieces, new Wanted(wanted), KeptText::blocks).forEach(content::addAll);
        return document;
    }

    private static List<JsonNode> blocks(String markdown) {
        List<JsonNode> blocks = new ArrayList<>();
        AdfText.fromMarkdown(markdown).path("content").forEach(blocks::add);
        return blocks;
    }

    /** Whether the pieces say together what the text says: else its blocks cannot be told apart, and none is kept. */
    private static boolean whole(List<? extends Piece<?>> pieces, List<String> before) {
        return pieces.stream().flatMap(piece -> piece.hub().stream()).toList().equals(before);
    }
}
