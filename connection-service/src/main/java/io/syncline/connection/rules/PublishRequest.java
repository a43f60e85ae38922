package io.syncline.connection.rules;

import java.util.Optional;

/** Why a version is published. */
public record PublishRequest(Optional<String> note) {}
