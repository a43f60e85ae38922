package io.syncline.connection.mapping;

import java.util.Map;
import java.util.Optional;

/** Both tables as they shall be; an absent one is empty. */
public record MappingRequest(Optional<Map<String, String>> users, Optional<Map<String, String>> statuses) {}
