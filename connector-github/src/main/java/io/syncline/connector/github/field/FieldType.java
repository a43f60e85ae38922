package io.syncline.connector.github.field;

import io.syncline.connector.github.wire.IssueField;

/** Kinds of issue fields by the form of their values; the names are those of the hub. */
public enum FieldType {
    STRING,
    NUMERIC,
    DATE,
    OPTION,
    OPTIONS,
    /** A kind that GitHub did not have yet: read as it is, never written. */
    OTHER;

    public static FieldType of(IssueField field) {
        return of(field.dataType());
    }

    static FieldType of(String dataType) {
        return switch (dataType) {
            case "text" -> STRING;
            case "number" -> NUMERIC;
            case "date" -> DATE;
            case "single_select" -> OPTION;
            case "multi_select" -> OPTIONS;
            default -> OTHER;
        };
    }

    /** The hub's name of the type. */
    public String hubName() {
        return this == OTHER ? STRING.name() : name();
    }
}
