package io.syncline.connector.github.write;

import io.syncline.connector.marker.HiddenMarker;
import io.syncline.connector.text.kept.FittingText;
import io.syncline.connector.text.kept.KeptText;
import io.syncline.connector.text.markdown.QuietMentions;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Long texts on their way to GitHub: they fit, and they tell nobody who was not told before. */
public final class GithubText {
    /** GitHub takes 65,536 characters; the rest is for our marker. */
    private static final int LONGEST = 65_536 - 300;

    private GithubText() {}

    /**
     * A new text.
     *
     * @param known logins of people who may be mentioned
     */
    public static String fresh(String hub, Set<String> known) {
        return over("", hub, known);
    }

    /** A text that takes the place of another, whose mentions have been made. */
    public static String over(String now, String hub, Set<String> known) {
        String before = HiddenMarker.strip(now);
        Set<String> loud = new HashSet<>(QuietMentions.in(before));
        known.forEach(login -> loud.add(login.toLowerCase(Locale.ROOT)));
        String whole = KeptText.markdown(QuietMentions.restored(before), hub);
        return FittingText.of(QuietMentions.quiet(whole, loud), LONGEST, Optional.empty(), UnaryOperator.identity());
    }
}
