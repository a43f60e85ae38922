package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How Azure DevOps says no.
 *
 * @param typeKey documented name of the exception, such as {@code WorkItemRevisionMismatchException}
 * @param customProperties for a broken rule: which field it was
 */
public record AzureFault(Optional<String> message, Optional<String> typeKey, Optional<JsonNode> customProperties) {
    /** Reference names of the fields that broke a rule. */
    public List<String> fields() {
        List<String> names = new ArrayList<>();
        customProperties.ifPresent(properties -> {
            properties.path("RuleValidationErrors").forEach(error -> name(error, "fieldReferenceName", names));
            name(properties, "FieldReferenceName", names);
        });
        return names;
    }

    private static void name(JsonNode node, String property, List<String> names) {
        String name = node.path(property).asText("");
        if (!name.isBlank()) names.add(name);
    }
}
