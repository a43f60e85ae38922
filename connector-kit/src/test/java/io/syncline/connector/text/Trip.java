package io.syncline.connector.text;

import io.syncline.connector.text.markdown.HubMarkdown;
import java.util.function.UnaryOperator;

/** A way that hub Markdown takes through another form and back. */
enum Trip {
    HUB(markdown -> HubMarkdown.render(HubMarkdown.parse(markdown))),
    WIKI(markdown -> WikiText.toMarkdown(WikiText.fromMarkdown(markdown))),
    HTML(markdown -> HtmlText.toMarkdown(HtmlText.fromMarkdown(markdown))),
    ADF(markdown -> AdfText.toMarkdown(AdfText.fromMarkdown(markdown)));

    /** What a trip did to a text. */
    enum Fate {
        SAME_MEANING,
        LOOKS_LOST,
        WORDS_LOST
    }

    private final UnaryOperator<String> way;

    Trip(UnaryOperator<String> way) {
        this.way = way;
    }

    String take(String markdown) {
        return way.apply(markdown);
    }

    Fate fate(String markdown) {
        String back = take(markdown);
        if (html(back).equals(html(markdown))) return Fate.SAME_MEANING;
        return Words.of(back).containsAll(Words.of(markdown)) ? Fate.LOOKS_LOST : Fate.WORDS_LOST;
    }

    /** Whether a second trip changes nothing that the first did not. */
    boolean settles(String markdown) {
        String once = take(markdown);
        return take(once).equals(once);
    }

    private static String html(String markdown) {
        return HubMarkdown.html(HubMarkdown.parse(markdown));
    }
}
