package io.syncline.connector.azure.wire;

import java.util.Optional;

/** A person as work items and comments show one. */
public record IdentityRef(
        Optional<String> id, Optional<String> displayName, Optional<String> uniqueName, Optional<Boolean> inactive) {}
