package io.syncline.simulators.jira.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syncline.simulators.http.Json;
import io.syncline.simulators.jira.wire.ApiVersion;
import java.util.Optional;

/**
 * Text of descriptions, comments and worklogs. Kept as it was written, wiki markup or document, and converted for
 * whoever reads it in the other version.
 */
public final class RichText {
    private RichText() {}

    /** Reads what a client wrote; empty for null and blank text; {@link BadValue} for the wrong shape. */
    public static Optional<JsonNode> read(JsonNode input, ApiVersion version) {
        if (input.isNull() || input.isMissingNode()) return Optional.empty();
        return switch (version) {
            case V2 -> {
                if (!input.isTextual()) throw new BadValue("Operation value must be a string");
                yield Optional.of(input).filter(text -> !text.asText().isBlank());
            }
            case V3 -> {
                if (!input.path("type").asText().equals("doc"))
                    throw new BadValue(
                            "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
                yield Optional.of(input).filter(doc -> !wiki(doc).isBlank());
            }
        };
    }

    public static JsonNode write(JsonNode stored, ApiVersion version) {
        return switch (version) {
            case V2 -> TextNode.valueOf(wiki(stored));
            case V3 -> stored.isObject() ? stored : document(stored.asText());
        };
    }

    /** The stored text as wiki markup. */
    public static String wiki(JsonNode stored) {
        return stored.isObject() ? AdfToWiki.wiki(stored) : stored.asText();
    }

    /** Whether a person would see the same. */
    static boolean same(JsonNode one, JsonNode other) {
        return one.isObject() && other.isObject()
                ? one.equals(other)
                : wiki(one).equals(wiki(other));
    }

    /** Paragraphs at blank lines, hard breaks at the others; markup stays as plain characters. */
    private static JsonNode document(String text) {
        var doc = Json.object().put("type", "doc").put("version", 1);
        var content = doc.putArray("content");
        for (var block : text.split("\n\n")) {
            var paragraph = content.addObject().put("type", "paragraph").putArray("content");
            var lines = block.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) paragraph.addObject().put("type", "hardBreak");
                if (!lines[i].isEmpty())
                    paragraph.addObject().put("type", "text").put("text", lines[i]);
            }
        }
        return doc;
    }
}
