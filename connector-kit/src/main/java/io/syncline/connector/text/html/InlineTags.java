package io.syncline.connector.text.html;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/** HTML tags inside Markdown. Only tags in pairs mean something: one alone is looks. */
public final class InlineTags {
    private InlineTags() {}

    public static boolean closes(HtmlInline html) {
        return html.getLiteral().startsWith("</");
    }

    /** The tag's name in lower case. */
    public static String name(HtmlInline html) {
        return html.getLiteral()
                .replaceAll("^</?\\s*([a-zA-Z0-9]*)[\\s\\S]*", "$1")
                .toLowerCase(Locale.ROOT);
    }

    /** The nearest other end of the pair, with something between. */
    public static Optional<HtmlInline> partner(HtmlInline html) {
        boolean back = closes(html);
        Node near = back ? html.getPrevious() : html.getNext();
        for (Node node = near; node != null; node = back ? node.getPrevious() : node.getNext()) {
            if (!(node instanceof HtmlInline other) || !name(other).equals(name(html))) continue;
            return closes(other) != back && node != near ? Optional.of(other) : Optional.empty();
        }
        return Optional.empty();
    }
}
