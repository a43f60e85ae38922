package io.syncline.connection.lifecycle;

import java.util.Optional;

/** What a person wants to be different; absent fields stay. */
public record ConnectionPatch(
        Optional<String> name, Optional<String> description, Optional<String> conflicts, Optional<String> mode) {}
