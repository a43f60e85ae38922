package io.syncline.connector.text.wiki.sign;

import java.util.Optional;

/** The parameters of a wiki macro: {@code java|title=A.java}. */
public final class WikiMacro {
    private WikiMacro() {}

    /** The value of a named parameter, unless blank. */
    public static Optional<String> parameter(String parameters, String name) {
        for (String part : parameters.split("\\|")) {
            if (part.startsWith(name + "=")) {
                return Optional.of(part.substring(name.length() + 1).strip()).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The language of a code macro; empty when it names none. */
    public static String language(String parameters) {
        String first = parameters.split("\\|", 2)[0].strip();
        return first.contains("=") ? parameter(parameters, "language").orElse("") : first;
    }
}
