package io.syncline.connector.github.poll.wire;

import java.util.Optional;

/** A repository's webhook. */
public record Hook(long id, Optional<Config> config) {
    /** Where it delivers. */
    public record Config(Optional<String> url) {}

    /** Whether it delivers to a path that ends so. */
    public boolean deliversTo(String path) {
        return config.flatMap(Config::url).filter(url -> url.endsWith(path)).isPresent();
    }
}
