package io.syncline.connector.jira.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A step of the workflow that our account may take now.
 *
 * @param fields what its screen asks for by field id, only with {@code expand=transitions.fields}
 */
public record WireTransition(String id, String name, WireStatus to, Optional<JsonNode> fields) {

    /** Whether its screen has the field. */
    public boolean shows(String field) {
        return fields.filter(screen -> screen.has(field)).isPresent();
    }

    /** Whether its screen wants something that Jira does not fill in by itself. */
    public boolean asks() {
        return fields.stream()
                .flatMap(screen -> screen.properties().stream())
                .map(field -> field.getValue())
                .anyMatch(field -> field.path("required").asBoolean()
                        && !field.path("hasDefaultValue").asBoolean());
    }
}
