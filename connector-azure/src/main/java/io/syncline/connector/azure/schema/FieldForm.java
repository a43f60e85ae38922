package io.syncline.connector.azure.schema;

import io.syncline.connector.azure.wire.FieldDefinition;
import java.util.Locale;

/** How a field's value looks in a hub issue. */
public enum FieldForm {
    STRING("STRING"),
    /** Plain text over several lines. */
    PLAIN("TEXT"),
    /** HTML or Markdown at the tracker, Markdown in the hub issue. */
    RICH("TEXT"),
    NUMBER("NUMERIC"),
    TIME("DATETIME"),
    /** {@code true} or {@code false}, as text. */
    TRUTH("STRING"),
    /** One of a list of values. */
    CHOICE("OPTION"),
    USER("USER");

    private final String hubType;

    FieldForm(String hubType) {
        this.hubType = hubType;
    }

    /** Name of the type in {@link io.syncline.hub.issue.HubCustomField}. */
    public String hubType() {
        return hubType;
    }

    /** Whether any value can be written to it as words. */
    public boolean text() {
        return this == STRING || this == PLAIN || this == RICH;
    }

    static FieldForm of(FieldDefinition field, boolean listed) {
        if (field.identity()) return USER;
        return switch (field.type().toLowerCase(Locale.ROOT)) {
            case "identity" -> USER;
            case "html", "history" -> RICH;
            case "plaintext" -> PLAIN;
            case "integer", "double", "picklistinteger", "picklistdouble" -> NUMBER;
            case "datetime" -> TIME;
            case "boolean" -> TRUTH;
            case "pickliststring" -> CHOICE;
            default -> listed || field.picklist() ? CHOICE : STRING;
        };
    }
}
