package io.syncline.connector.github.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One part of a query: {@code label:bug,"good first issue"}, {@code -author:bob}, {@code "two words"}.
 *
 * @param qualifier in lower case; empty for words to be looked for
 * @param values alternatives, unquoted; words have exactly one
 */
record Term(boolean negated, String qualifier, List<String> values) {

    /** Splits a query; empty when a quotation does not end. */
    static Optional<List<Term>> split(String query) {
        List<Term> terms = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            if (Character.isWhitespace(query.charAt(at))) {
                at++;
                continue;
            }
            int end = end(query, at);
            if (end < 0) return Optional.empty();
            terms.add(of(query.substring(at, end)));
            at = end;
        }
        return Optional.of(terms);
    }

    /** Where the part ends that begins here: at a blank outside quotation marks. */
    private static int end(String query, int from) {
        boolean quoted = false;
        int at = from;
        for (; at < query.length(); at++) {
            char c = query.charAt(at);
            if (c == '"') quoted = !quoted;
            else if (!quoted && Character.isWhitespace(c)) break;
        }
        return quoted ? -1 : at;
    }

    private static Term of(String part) {
        boolean negated = part.startsWith("-") && part.length() > 1;
        String rest = negated ? part.substring(1) : part;
        int colon = rest.startsWith("\"") ? -1 : rest.indexOf(':');
        if (colon <= 0) return new Term(negated, "", List.of(rest.replace("\"", "")));
        String qualifier = rest.substring(0, colon).toLowerCase(Locale.ROOT);
        return new Term(negated, qualifier, values(rest.substring(colon + 1)));
    }

    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                values.add(value.toString());
                value.setLength(0);
            } else value.append(c);
        }
        values.add(value.toString());
        values.removeIf(String::isBlank);
        return values;
    }
}
