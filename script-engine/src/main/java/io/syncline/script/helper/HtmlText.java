package io.syncline.script.helper;

/** Small conversions for rules that handle HTML themselves. Connectors do the thorough ones. */
final class HtmlText {
    private HtmlText() {}

    /** The text without markup; line breaks where blocks ended. */
    static String plain(String html) {
        String text = html.replaceAll("(?i)<(script|style)\\b[^>]*>[^<]*</\\1>", "")
                .replaceAll("(?i)<br\\s*/?>|</(p|div|li|tr|h[1-6])>", "\n")
                .replaceAll("<[^<>]*>", "");
        return entities(text).replaceAll("\n{3,}", "\n\n").strip();
    }

    /** The text with the common marks as Markdown. */
    static String markdown(String html) {
        String text = html.replaceAll("(?i)</?(strong|b)>", "**")
                .replaceAll("(?i)</?(em|i)>", "_")
                .replaceAll("(?i)</?code>", "`")
                .replaceAll("(?i)<li[^>]*>", "- ")
                .replaceAll("(?i)<a\\s[^>]*?href=\"([^\"]*)\"[^>]*>([^<]*)</a>", "[$2]($1)")
                .replaceAll("(?i)</p>", "\n\n");
        for (int level = 6; level >= 1; level--) {
            text = text.replaceAll("(?i)<h" + level + "[^>]*>", "#".repeat(level) + " ");
        }
        return plain(text);
    }

    private static String entities(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
