package io.syncline.connector.text;

import io.syncline.connector.text.html.HtmlReader;
import io.syncline.connector.text.markdown.HubMarkdown;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * HTML, as Azure DevOps keeps text, to hub Markdown and back. Never loses text; scripts, styles and attributes that only change
 * looks are dropped. Thread-safe, never throws on any text.
 */
public final class HtmlText {
    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("del", "ins", "s", "details", "summary", "kbd", "hr", "tt")
            .addAttributes("code", "class")
            .addProtocols("a", "href", "tel")
            .preserveRelativeLinks(true);

    private HtmlText() {}

    /** HTML as hub Markdown. */
    public static String toMarkdown(String html) {
        return HubMarkdown.render(HtmlReader.read(html));
    }

    /** Hub Markdown as HTML without anything that runs: raw HTML in the Markdown is cleaned. */
    public static String fromMarkdown(String markdown) {
        String html = HubMarkdown.html(HubMarkdown.parse(markdown));
        return Jsoup.clean(html, "https://relative.invalid/", SAFE, AS_IT_IS).strip();
    }

    /** The words of some HTML without its markup. */
    public static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
