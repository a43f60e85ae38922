package io.syncline.connector.github.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** A text that can be a GitHub login at all: everything else need not be asked for. */
public record Login(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot])?");

    public static Optional<Login> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Login(text)) : Optional.empty();
    }
}
