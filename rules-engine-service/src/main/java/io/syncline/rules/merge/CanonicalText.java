package io.syncline.rules.merge;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One form for all ways to write the same Markdown: what a reader gets to see of it, with what a writer put in that no reader sees. Every
 * line end is a line break, as in the hub's Markdown everywhere.
 */
final class CanonicalText {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.builder().linkTypes(AutolinkType.URL).build());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer SEEN =
            HtmlRenderer.builder().extensions(EXTENSIONS).softbreak("<br />\n").build();

    private CanonicalText() {}

    /** Comparable text; two Markdown texts have the same if they read the same. */
    static String of(String markdown) {
        Node document = PARSER.parse(Same.lines(markdown));
        Unseen unseen = new Unseen();
        document.accept(unseen);
        return SEEN.render(document).strip() + unseen.text;
    }

    /** A definition nobody refers to and the small print of a code block leave no mark on the page, but a person wrote them. */
    private static final class Unseen extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(LinkReferenceDefinition definition) {
            add(definition.getLabel(), definition.getDestination(), String.valueOf(definition.getTitle()));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            if (code.getInfo().contains(" ")) add("code", code.getInfo());
        }

        private void add(String... parts) {
            text.append('\u0001').append(String.join("\u0002", parts));
        }
    }
}
