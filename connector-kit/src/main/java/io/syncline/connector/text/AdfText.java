package io.syncline.connector.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.connector.text.adf.AdfReader;
import io.syncline.connector.text.adf.AdfWriter;
import io.syncline.connector.text.markdown.HubMarkdown;

/**
 * Atlassian documents to hub Markdown and back. What is written is valid by Atlassian's schema, whatever the Markdown; what the
 * schema does not let stand somewhere (a table in a list) keeps its words. Thread-safe, never throws on any text or document.
 */
public final class AdfText {
    private AdfText() {}

    /** A document as hub Markdown. */
    public static String toMarkdown(JsonNode document) {
        return HubMarkdown.render(AdfReader.read(document));
    }

    /** Hub Markdown as a document. */
    public static ObjectNode fromMarkdown(String markdown) {
        return AdfWriter.write(HubMarkdown.parse(markdown));
    }
}
