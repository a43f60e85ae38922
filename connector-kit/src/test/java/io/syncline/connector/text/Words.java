package io.syncline.connector.text;

import io.syncline.connector.text.markdown.HubMarkdown;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a reader of some Markdown reads: the words that its HTML shows. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private Words() {}

    static List<String> of(String markdown) {
        String shown = HtmlText.plain(HubMarkdown.html(HubMarkdown.parse(markdown)));
        return WORD.matcher(shown).results().map(MatchResult::group).toList();
    }
}
