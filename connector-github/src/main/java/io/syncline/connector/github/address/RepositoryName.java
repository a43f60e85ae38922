package io.syncline.connector.github.address;

import java.util.Optional;
import java.util.regex.Pattern;

/** {@code owner/name}, in whatever case; GitHub does not tell cases apart. */
public record RepositoryName(String owner, String name) {
    private static final Pattern PART = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");

    public RepositoryName {
        if (!legal(owner) || !legal(name)) {
            throw new IllegalArgumentException("repository '" + owner + "/" + name + "' is not of the form owner/name");
        }
    }

    /** Reads {@code owner/name}; empty for anything else. */
    public static Optional<RepositoryName> parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2 || !legal(parts[0]) || !legal(parts[1])) return Optional.empty();
        return Optional.of(new RepositoryName(parts[0], parts[1]));
    }

    /** From the {@code repository_url} of an issue. */
    public static RepositoryName ofApiUrl(String url) {
        String[] parts = url.split("/");
        if (parts.length < 2) throw new IllegalArgumentException("repository_url has no repository");
        return new RepositoryName(parts[parts.length - 2], parts[parts.length - 1]);
    }

    public boolean same(RepositoryName other) {
        return toString().equalsIgnoreCase(other.toString());
    }

    /** Path below the API root. */
    public String path() {
        return "/repos/" + owner + "/" + name;
    }

    private static boolean legal(String part) {
        return PART.matcher(part).matches();
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }
}
