package io.syncline.connection.rules;

import java.util.Optional;

/** Which version is to be published again. */
public record RollbackRequest(Optional<Long> version, Optional<String> note) {}
