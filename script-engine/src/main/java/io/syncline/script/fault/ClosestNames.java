package io.syncline.script.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names an author may have meant. */
public final class ClosestNames {
    private static final int SHOWN = 3;

    private ClosestNames() {}

    /** "; did you mean 'a' or 'b'?", or nothing when none is close. */
    public static String hint(String name, Collection<String> known) {
        List<String> close = to(name, known);
        if (close.isEmpty()) return "";
        return close.stream().map(each -> "'" + each + "'").collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }

    /** The names at a small edit distance, closest first, three at most. */
    public static List<String> to(String name, Collection<String> known) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, name.length() / 3);
        return known.stream()
                .distinct()
                .filter(each -> distance(wanted, each.toLowerCase(Locale.ROOT)) <= allowed)
                .sorted(Comparator.comparingInt((String each) -> distance(wanted, each.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) previous[column] = column;
        for (int row = 1; row <= from.length(); row++) {
            int[] current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int swap = previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(swap, Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
