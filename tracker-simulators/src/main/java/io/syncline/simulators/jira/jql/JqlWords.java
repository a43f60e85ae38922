package io.syncline.simulators.jira.jql;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Text search: every word must occur, a star ends a beginning, inner quotes keep words together. */
final class JqlWords {
    private JqlWords() {}

    static boolean contains(String text, String wanted) {
        var words = words(text);
        var stripped = wanted.strip();
        if (stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\""))
            return Collections.indexOfSubList(words, words(stripped)) >= 0;
        return Arrays.stream(stripped.split("\\s+")).allMatch(part -> occurs(words, part));
    }

    private static boolean occurs(List<String> words, String part) {
        var pieces = words(part);
        if (pieces.isEmpty()) return true;
        if (!part.endsWith("*")) return Collections.indexOfSubList(words, pieces) >= 0;
        return words.stream().anyMatch(word -> word.startsWith(pieces.getLast()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}_]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
