package io.syncline.connector.github.wire;

import java.util.Optional;

/** An account; {@code name} and {@code email} only in its full form, and only where it shows them. */
public record User(String login, Optional<String> name, Optional<String> email, Optional<String> type) {}
