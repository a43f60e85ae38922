package io.syncline.connector.text;

import java.util.Optional;

/** The parameters of a wiki macro: {@code java|title=A.java}. */
final class WikiMacro {
    private WikiMacro() {}

    /** The value of a named parameter, unless blank. */
    static Optional<String> parameter(String parameters, String name) {
        for (String part : parameters.split("\\|")) {
            if (part.startsWith(name + "=")) {
                return Optional.of(part.substring(name.length() + 1).strip()).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The language of a code macro; empty when it names none. */
    static String language(String parameters) {
        String first = parameters.split("\\|", 2)[0].strip();
        return first.contains("=") ? parameter(parameters, "language").orElse("") : first;
    }

    /** How often a character follows itself at most. */
    static int longestRun(String text, char c) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == c ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
