package io.syncline.connector.text.markdown;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Keeps names with an {@code @} from telling people about texts that were not written to them: an invisible character stands
 * between the two. Where a mention would do nothing anyway (code, links) the text stays as it is.
 */
public final class QuietMentions {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    private static final String QUIET = "\u200b";
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}_@/.`-])@([A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?)");

    private QuietMentions() {}

    /**
     * The text with every mention quiet.
     *
     * @param loud names, in lower case, that may be mentioned
     */
    public static String quiet(String markdown, Set<String> loud) {
        if (!MENTION.matcher(markdown).find()) return markdown;
        List<Integer> places = new ArrayList<>();
        places(PARSER.parse(markdown), markdown, loud, places);
        places.sort(Collections.reverseOrder());
        StringBuilder out = new StringBuilder(markdown);
        places.forEach(place -> out.insert(place + 1, QUIET));
        return out.toString();
    }

    /** The text as it was before it was made quiet. */
    public static String restored(String markdown) {
        return markdown.replace("@" + QUIET, "@");
    }

    /** The names, in lower case, that a text mentions. */
    public static Set<String> in(String markdown) {
        Set<String> names = new TreeSet<>();
        Matcher mention = MENTION.matcher(markdown);
        while (mention.find()) names.add(mention.group(1).toLowerCase(Locale.ROOT));
        return names;
    }

    private static void places(Node node, String markdown, Set<String> loud, List<Integer> places) {
        if (node instanceof Link) return;
        if (node instanceof Text) node.getSourceSpans().forEach(span -> places(span, markdown, loud, places));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            places(child, markdown, loud, places);
        }
    }

    private static void places(SourceSpan span, String markdown, Set<String> loud, List<Integer> places) {
        Matcher mention = MENTION.matcher(markdown)
                .region(span.getInputIndex(), span.getInputIndex() + span.getLength())
                .useTransparentBounds(true);
        while (mention.find()) {
            if (!loud.contains(mention.group(1).toLowerCase(Locale.ROOT))) places.add(mention.start());
        }
    }
}
