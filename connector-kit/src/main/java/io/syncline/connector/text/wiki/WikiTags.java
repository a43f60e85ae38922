package io.syncline.connector.text.wiki;

import io.syncline.connector.text.html.InlineTags;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.HtmlInline;

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
        return Optional.ofNullable(MARKS.get(InlineTags.name(html)))
                .filter(mark -> InlineTags.partner(html).isPresent());
    }
}
