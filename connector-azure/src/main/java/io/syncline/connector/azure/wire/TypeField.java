package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * A field of one work item type.
 *
 * @param allowedValues only when asked for with {@code $expand}; texts, numbers or identities
 */
public record TypeField(String referenceName, String name, List<JsonNode> allowedValues) {
    public TypeField {
        name = Objects.requireNonNullElse(name, referenceName);
        allowedValues = List.copyOf(Objects.requireNonNullElse(allowedValues, List.of()));
    }
}
