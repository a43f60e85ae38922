package io.syncline.simulators.github.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One word of a search: a plain one, or a qualifier with its value; either may be negated. */
record Term(boolean negated, String qualifier, String value) {
    private static final Pattern TERM = Pattern.compile("(-?)(?:([a-zA-Z-]+):)?(?:\"([^\"]*)\"|(\\S+))");

    /** Splits a query; quoted values keep their spaces. */
    static List<Term> parse(String query) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(query);
        while (matcher.find()) {
            String qualifier = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(java.util.Locale.ROOT);
            String value = matcher.group(3) == null ? matcher.group(4) : matcher.group(3);
            terms.add(new Term(!matcher.group(1).isEmpty(), qualifier, value));
        }
        return terms;
    }

    boolean plain() {
        return qualifier.isEmpty();
    }

    /** Values separated by commas, any of which will do; quotes around single ones are dropped. */
    List<String> choices() {
        return List.of(value.split(",")).stream()
                .map(choice -> choice.replace("\"", ""))
                .toList();
    }
}
