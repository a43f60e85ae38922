package io.syncline.connector.azure.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tags are one text at the vendor. A rule's change of them is additions and removals, so that what people tag meanwhile stays. */
final class TagChange {
    private TagChange() {}

    /**
     * The tags to write.
     *
     * @param fresh what the work item has now
     * @param before what it had when the rule saw it; absent: the wish is the whole truth
     */
    static List<String> apply(List<String> fresh, List<String> wish, Optional<List<String>> before) {
        Set<String> wanted = set(wish);
        Set<String> removed = set(before.orElse(fresh));
        removed.removeAll(wanted);
        Set<String> known = set(before.orElse(List.of()));
        List<String> result = new ArrayList<>();
        Set<String> seen = set(List.of());
        for (String tag : fresh) if (!removed.contains(tag) && seen.add(tag)) result.add(tag);
        for (String tag : wish) if (!known.contains(tag) && seen.add(tag)) result.add(tag);
        return result;
    }

    static boolean same(List<String> some, List<String> others) {
        return set(some).equals(set(others));
    }

    /** Texts of a {@code labels} or {@code tags} field: objects with a label, texts, or one text with semicolons. */
    static List<String> read(JsonNode node) {
        if (node.isTextual()) return split(node.textValue());
        List<String> texts = new ArrayList<>();
        node.forEach(tag ->
                texts.add((tag.isObject() ? tag.path("label") : tag).asText("").strip()));
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** A tag as the vendor takes it: semicolon and comma part tags, so none may hold one. */
    static String legal(String tag) {
        return tag.replaceAll("[;,]", "_").strip();
    }

    private static List<String> split(String text) {
        return Stream.of(text.split(";"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static Set<String> set(List<String> tags) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(tags);
        return set;
    }
}
