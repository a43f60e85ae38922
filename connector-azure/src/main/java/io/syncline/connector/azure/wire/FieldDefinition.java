package io.syncline.connector.azure.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * A field of the organisation.
 *
 * @param type string, integer, dateTime, plainText, html, treePath, history, double, guid, boolean, identity, picklistString, ...
 */
public record FieldDefinition(
        String referenceName,
        String name,
        String type,
        boolean readOnly,
        @JsonProperty("isIdentity") boolean identity,
        @JsonProperty("isPicklist") boolean picklist) {
    public FieldDefinition {
        name = Objects.requireNonNullElse(name, referenceName);
        type = Objects.requireNonNullElse(type, "string");
    }
}
