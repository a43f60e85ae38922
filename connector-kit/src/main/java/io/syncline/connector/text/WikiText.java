package io.syncline.connector.text;

import io.syncline.connector.text.markdown.HubMarkdown;
import io.syncline.connector.text.wiki.WikiReader;
import io.syncline.connector.text.wiki.WikiWriter;

/**
 * Jira wiki markup to hub Markdown and back. Never loses text; what one side cannot show keeps its words and loses only its looks
 * (colours, panels, alignment). A second trip over both sides changes nothing more. Thread-safe, never throws on any text.
 */
public final class WikiText {
    private WikiText() {}

    /** Wiki markup as hub Markdown. */
    public static String toMarkdown(String wiki) {
        return HubMarkdown.render(WikiReader.read(wiki));
    }

    /** Hub Markdown as wiki markup. */
    public static String fromMarkdown(String markdown) {
        return WikiWriter.write(HubMarkdown.parse(markdown));
    }
}
