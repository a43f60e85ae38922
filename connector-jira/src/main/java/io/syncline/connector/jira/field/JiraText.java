package io.syncline.connector.jira.field;

import io.syncline.connector.text.WikiText;
import io.syncline.connector.text.kept.FittingText;
import io.syncline.connector.text.kept.KeptText;
import java.util.Optional;

/** Long texts on their way to Jira. */
public final class JiraText {
    /** Jira's default for {@code jira.text.field.character.limit}, and the limit of its cloud. */
    private static final int LONGEST = 32_767;

    private JiraText() {}

    /** Hub Markdown as wiki markup, laid over the markup that is there; cut at the end of a block when it is too long. */
    public static String over(String now, String hub) {
        String whole = KeptText.wiki(now, hub);
        return whole.length() <= LONGEST
                ? whole
                : FittingText.of(hub, LONGEST, Optional.empty(), WikiText::fromMarkdown);
    }
}
