package io.syncline.connection.rules;

import java.util.Optional;

/** Scripts to keep as the draft; an absent one stays as it is in the draft, or else as published. */
public record DraftRequest(Optional<String> outgoing, Optional<String> incoming) {}
