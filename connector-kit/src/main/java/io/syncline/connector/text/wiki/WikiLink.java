package io.syncline.connector.text.wiki;

import io.syncline.connector.text.tree.Card;
import io.syncline.connector.text.wiki.sign.WikiMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What stands between square brackets: {@code label|destination|title}, a bare destination, or no link at all. */
final class WikiLink {
    private static final Pattern DESTINATION =
            Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*://|mailto:|tel:|#|\\^|/).+|[a-zA-Z][a-zA-Z0-9+.-]*://.+");
    private static final Pattern SMART = Pattern.compile("smart-(link|card|embed|icon)");

    private WikiLink() {}

    /** A link with plain text. */
    static Link of(String destination, String label) {
        Link link = new Link(destination, null);
        link.appendChild(new Text(label));
        return link;
    }

    /** Empty for a mention ({@code ~accountid:...}) and for anything else that is only text in brackets. */
    static Optional<Node> read(String content, boolean cell) {
        List<String> parts = new ArrayList<>(parts(content));
        Matcher smart = SMART.matcher(parts.getLast());
        if (parts.size() > 1 && smart.matches()) {
            parts.removeLast();
            if (parts.size() > 1 && smart.group(1).matches("card|embed")) {
                return Optional.of(new Card(parts.get(1).strip(), smart.group(1).equals("embed")));
            }
        }
        if (content.startsWith("~") || parts.isEmpty()) return Optional.empty();
        if (parts.size() == 1) return bare(parts.getFirst());
        String label = parts.get(0).strip();
        String destination = parts.get(1).strip();
        if (destination.isEmpty()) return Optional.empty();
        if (label.isEmpty() || label.equals(destination)) return Optional.of(of(destination, destination));
        Link link = new Link(destination, parts.size() > 2 ? WikiMarks.unescape(parts.get(2)) : null);
        WikiInlines.into(link, label, cell);
        return Optional.of(link);
    }

    private static Optional<Node> bare(String destination) {
        if (!DESTINATION.matcher(destination).matches()) return Optional.empty();
        String label = destination.replaceFirst("^(mailto:|\\^)", "");
        return Optional.of(of(destination, label));
    }

    private static List<String> parts(String content) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < content.length(); i++) {
            if (content.charAt(i) == '\\') {
                i++;
            } else if (content.charAt(i) == '|') {
                parts.add(content.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(content.substring(start));
        return parts;
    }
}
