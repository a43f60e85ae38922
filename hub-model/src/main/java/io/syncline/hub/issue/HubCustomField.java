package io.syncline.hub.issue;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A custom field with its value.
 *
 * @param type one of STRING TEXT NUMERIC DATE DATETIME OPTION OPTIONS CASCADING USER USERS LABELS VERSION PROJECT URL
 * @param value JSON null when empty; an option is an object with {@code id} and {@code value}
 */
public record HubCustomField(String id, String name, String type, JsonNode value) {
    public HubCustomField {
        if (name.isBlank()) throw new IllegalArgumentException("custom field name is blank");
    }
}
