package io.syncline.connector.text.wiki;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** HTML tags inside Markdown that wiki markup has a mark for. Only tags in pairs count: one alone is looks and goes. */
final class WikiTags {
    private static final Map<String, String> MARKS = Map.ofEntries(
            Map.entry("b", "*"),
            Map.entry("strong", "*"),
            Map.entry("i", "_"),
            Map.entry("em", "_"),
            Map.entry("s", "-"),
            Map.entry("del", "-"),
            Map.entry("ins", "+"),
            Map.entry("u", "+"),
            Map.entry("sup", "^"),
            Map.entry("sub", "~"),
            Map.entry("cite", "??"));

    private WikiTags() {}

    /** The mark of a tag that has one and stands in a pair. */
    static Optional<String> mark(HtmlInline html) {
        return Optional.ofNullable(MARKS.get(name(html)))
                .filter(mark -> partner(html).isPresent());
    }

    static boolean closes(HtmlInline html) {
        return html.getLiteral().startsWith("</");
    }

    static String name(HtmlInline html) {
        return html.getLiteral()
                .replaceAll("^</?\\s*([a-zA-Z0-9]*)[\\s\\S]*", "$1")
                .toLowerCase(Locale.ROOT);
    }

    /** The nearest other end of the pair, with something between. */
    static Optional<HtmlInline> partner(HtmlInline html) {
        boolean back = closes(html);
        Node near = back ? html.getPrevious() : html.getNext();
        for (Node node = near; node != null; node = back ? node.getPrevious() : node.getNext()) {
            if (!(node instanceof HtmlInline other) || !name(other).equals(name(html))) continue;
            return closes(other) != back && node != near ? Optional.of(other) : Optional.empty();
        }
        return Optional.empty();
    }
}
