package io.syncline.connector.text.adf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syncline.hub.HubJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The marks that are on at one place of a text. */
final class AdfMarks {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("b", "strong"),
            Map.entry("strong", "strong"),
            Map.entry("i", "em"),
            Map.entry("em", "em"),
            Map.entry("cite", "em"),
            Map.entry("s", "strike"),
            Map.entry("del", "strike"),
            Map.entry("ins", "underline"),
            Map.entry("u", "underline"),
            Map.entry("code", "code"),
            Map.entry("kbd", "code"),
            Map.entry("tt", "code"),
            Map.entry("samp", "code"));
    private static final Map<String, String> COLOURS = Map.of(
            "red", "#ff0000",
            "green", "#008000",
            "blue", "#0000ff",
            "orange", "#ffa500",
            "purple", "#800080",
            "gray", "#808080",
            "grey", "#808080",
            "black", "#000000",
            "white", "#ffffff",
            "yellow", "#ffff00");

    private final List<ObjectNode> on = new ArrayList<>();

    static ObjectNode plain(String type) {
        return HubJson.object().put("type", type);
    }

    static ObjectNode link(String address, Optional<String> title) {
        ObjectNode mark = plain("link");
        ObjectNode attrs = mark.putObject("attrs").put("href", address);
        title.ifPresent(words -> attrs.put("title", words));
        return mark;
    }

    /** Empty for a colour that the schema has no words for. */
    static Optional<ObjectNode> colour(String css) {
        String hex = COLOURS.getOrDefault(css.toLowerCase(Locale.ROOT), css)
                .replaceAll("^#(\\p{XDigit})(\\p{XDigit})(\\p{XDigit})$", "#$1$1$2$2$3$3");
        if (!hex.matches("#\\p{XDigit}{6}")) return Optional.empty();
        ObjectNode mark = plain("textColor");
        mark.putObject("attrs").put("color", hex);
        return Optional.of(mark);
    }

    static Optional<ObjectNode> ofTag(String tag) {
        if (!tag.equals("sub") && !tag.equals("sup"))
            return Optional.ofNullable(TAGS.get(tag)).map(AdfMarks::plain);
        ObjectNode mark = plain("subsup");
        mark.putObject("attrs").put("type", tag);
        return Optional.of(mark);
    }

    /** Answers whether the mark was off; no text has two of one type. */
    boolean add(ObjectNode mark) {
        boolean off = on.stream().noneMatch(other -> other.path("type").equals(mark.path("type")));
        if (off) on.add(mark);
        return off;
    }

    void remove(ObjectNode mark) {
        on.remove(mark);
    }

    boolean none() {
        return on.isEmpty();
    }

    boolean linked() {
        return on.stream().anyMatch(mark -> mark.path("type").asText().equals("link"));
    }

    /** The text with these marks; code takes no other than a link. */
    ObjectNode on(ObjectNode text) {
        boolean code = on.stream().anyMatch(AdfMarks::code);
        List<ObjectNode> fitting = on.stream()
                .filter(mark ->
                        !code || code(mark) || mark.path("type").asText().equals("link"))
                .toList();
        if (!fitting.isEmpty()) text.putArray("marks").addAll(fitting);
        return text;
    }

    private static boolean code(ObjectNode mark) {
        return mark.path("type").asText().equals("code");
    }
}
