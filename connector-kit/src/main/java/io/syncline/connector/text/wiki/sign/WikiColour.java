package io.syncline.connector.text.wiki.sign;

import io.syncline.connector.text.tree.Colour;
import io.syncline.connector.text.tree.Status;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;

/** Coloured text, and the status boxes that Jira shows as coloured bold text in square brackets. */
public final class WikiColour {
    private static final Map<String, String> STATUS = Map.of(
            "neutral", "#97a0af",
            "purple", "#6554c0",
            "blue", "#4c9aff",
            "red", "#ff5630",
            "yellow", "#ff991f",
            "green", "#36b37e");
    private static final Pattern BOX =
            Pattern.compile("\\*\\{color:(#[0-9a-fA-F]{6})\\}\\[ ([^\\[\\]{}\\n]+) \\]\\{color\\}\\*");
    private static final Pattern COLOUR =
            Pattern.compile("\\{color:([#a-zA-Z0-9]+)\\}((?:(?!\\{color)[^\\n])+)\\{color\\}");

    /** What was found, and where the text goes on. */
    public record Found(Node node, String content, int end) {}

    private WikiColour() {}

    /** The status box that begins here. */
    public static Optional<Found> statusAt(String text, int at) {
        Matcher box = BOX.matcher(text).region(at, text.length());
        if (!box.lookingAt()) return Optional.empty();
        String hex = box.group(1).toLowerCase(java.util.Locale.ROOT);
        String colour = STATUS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(hex))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(hex);
        return Optional.of(new Found(new Status(WikiMarks.unescape(box.group(2)), colour), "", box.end()));
    }

    /** The coloured text that begins here and ends on the same line. */
    public static Optional<Found> at(String text, int at) {
        Matcher colour = COLOUR.matcher(text).region(at, text.length());
        if (!colour.lookingAt() || colour.group(2).isBlank()) return Optional.empty();
        return Optional.of(new Found(new Colour(colour.group(1)), colour.group(2), colour.end()));
    }

    public static String status(Status status) {
        String hex = STATUS.getOrDefault(status.colour(), status.colour());
        String word = status.word().replaceAll("[\\[\\]{}\\n]", " ").strip();
        return "*{color:" + hex + "}[ " + word + " ]{color}*";
    }
}
