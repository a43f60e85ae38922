package io.syncline.connector.text.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** URLs that stand in text without markup; both our readers and Markdown's autolinks agree on these. */
public final class BareUrls {
    private static final Pattern URL = Pattern.compile("https?://[\\w\\-.~:/?#@$&'*+,;=%]*[\\w\\-~/#@$&*+=%]");

    private BareUrls() {}

    /** Whether all of the text is one URL that needs no markup. */
    public static boolean whole(String text) {
        return URL.matcher(text).matches();
    }

    /** The length of the URL that starts at this place, 0 if none does. */
    public static int lengthAt(String text, int start) {
        if (!text.startsWith("http", start)) return 0;
        Matcher matcher = URL.matcher(text).region(start, text.length());
        return matcher.lookingAt() ? matcher.end() - start : 0;
    }

    /** Whether this character right after a URL would be taken for a part of it. */
    public static boolean continues(char c) {
        return !Character.isWhitespace(c) && ".,;:!?'\")]".indexOf(c) < 0;
    }
}
