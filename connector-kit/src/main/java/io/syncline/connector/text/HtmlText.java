package io.syncline.connector.text;

import io.syncline.connector.text.html.HtmlReader;
import io.syncline.connector.text.markdown.HubMarkdown;
import io.syncline.connector.text.tree.Mention;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML, as Azure DevOps keeps text, to hub Markdown and back. Never loses text; scripts, styles and attributes that only change
 * looks are dropped. Thread-safe, never throws on any text.
 */
public final class HtmlText {
    private static final Document.OutputSettings AS_IT_IS = new Document.OutputSettings().prettyPrint(false);
    private static final Pattern COLOUR = Pattern.compile("\\s*(?:background-)?color:\\s*[#a-zA-Z0-9]+\\s*;?\\s*");
    private static final Safelist SAFE = Safelist.relaxed()
            .addTags("del", "ins", "s", "details", "summary", "kbd", "hr", "tt")
            .addAttributes("code", "class")
            .addAttributes("a", "data-mention", "data-card")
            .addAttributes("kbd", "data-status")
            .addAttributes("span", "style")
            .addAttributes("blockquote", "data-panel", "data-titled", "style")
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
        Document clean = new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(html, "https://relative.invalid/"));
        clean.select("[style]").forEach(HtmlText::onlyColours);
        clean.select("a[data-mention^=" + Mention.AZURE + "]").forEach(HtmlText::mention);
        return clean.outputSettings(AS_IT_IS).body().html().strip();
    }

    private static void onlyColours(Element element) {
        if (!COLOUR.matcher(element.attr("style")).matches()) element.removeAttr("style");
    }

    private static void mention(Element element) {
        String id = element.attr("data-mention").substring(Mention.AZURE.length());
        element.attr("href", "#").attr("data-vss-mention", id).removeAttr("data-mention");
    }

    /** The words of some HTML without its markup. */
    public static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }
}
