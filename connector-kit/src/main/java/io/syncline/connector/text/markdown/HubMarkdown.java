package io.syncline.connector.text.markdown;

import io.syncline.connector.text.tree.OwnHtml;
import io.syncline.connector.text.tree.OwnMarkdown;
import io.syncline.connector.text.tree.OwnNodes;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * The Markdown of the hub: GitHub flavour as in issues, where every line end is a line break. Task list boxes are plain text
 * ({@code [ ]}, {@code [x]}): they read the same everywhere. What Markdown has no words for is spelled as {@code docs/text.md} tells.
 */
public final class HubMarkdown {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.builder().linkTypes(AutolinkType.URL).build());
    private static final Pattern QUOTED_BLANK = Pattern.compile("(?m)^([> ]*>) $");
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .postProcessor(new OwnNodes())
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .softbreak("<br />\n")
            .nodeRendererFactory(OwnHtml::new)
            .sanitizeUrls(true)
            .build();
    private static final MarkdownRenderer MARKDOWN = MarkdownRenderer.builder()
            .nodeRendererFactory(MarkdownInlines.factory())
            .nodeRendererFactory(OwnMarkdown.factory())
            .extensions(EXTENSIONS)
            .build();

    private HubMarkdown() {}

    public static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** Markdown of a tree, without a line end at its end. */
    public static String render(Node document) {
        String markdown = QUOTED_BLANK.matcher(MARKDOWN.render(document)).replaceAll("$1");
        return markdown.replaceAll("\n+$", "");
    }

    public static String html(Node document) {
        return HTML.render(document).strip();
    }
}
