package io.syncline.connector.marker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A marker as an HTML comment at the end of a Markdown or HTML text: {@code <!-- syncline:<marker> -->}. Trackers keep it and do
 * not show it. Hub text never contains one.
 */
public final class HiddenMarker {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:/-]{1,200}");
    private static final Pattern HIDDEN =
            Pattern.compile("(?:\\r?\\n){0,2}<!-- syncline:([A-Za-z0-9._:/-]{1,200}) -->");

    private HiddenMarker() {}

    /** The text with this marker at its end, and no other one. */
    public static String append(String text, String marker) {
        if (!FORM.matcher(marker).matches() || marker.contains("--")) {
            throw new IllegalArgumentException("marker has characters that cannot be hidden in a comment");
        }
        String hidden = "<!-- syncline:" + marker + " -->";
        String clean = strip(text);
        return clean.isEmpty() ? hidden : clean + "\n\n" + hidden;
    }

    /** The text without any marker. */
    public static String strip(String text) {
        return HIDDEN.matcher(text).replaceAll("");
    }

    /** The last marker in a text: ours is at the end, one that a person copied from elsewhere before it. */
    public static Optional<String> find(String text) {
        Matcher matcher = HIDDEN.matcher(text);
        Optional<String> last = Optional.empty();
        while (matcher.find()) last = Optional.of(matcher.group(1));
        return last;
    }

    /** Another text with the marker of this one, if it has one: what an edit writes. */
    public static String keep(String marked, String text) {
        return find(marked).map(marker -> append(text, marker)).orElseGet(() -> strip(text));
    }
}
