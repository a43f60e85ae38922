package io.syncline.connector.jira.field;

import io.syncline.connector.jira.wire.WireField;
import java.util.Optional;

/** Kinds of custom fields by the form of their values; the names are those of the hub. */
public enum FieldType {
    STRING,
    TEXT,
    NUMERIC,
    DATE,
    DATETIME,
    OPTION,
    OPTIONS,
    CASCADING,
    USER,
    USERS,
    LABELS,
    VERSION,
    /** Several versions; for the hub also VERSION. */
    VERSIONS,
    PROJECT,
    URL,
    /** Anything else (sprints, ranks, apps' fields): read as it is, never written. */
    OTHER;

    /** The type that a field's schema describes. */
    public static FieldType of(Optional<WireField.Schema> schema) {
        return schema.map(FieldType::of).orElse(OTHER);
    }

    private static FieldType of(WireField.Schema schema) {
        String vendor = schema.custom().orElse("");
        return switch (schema.type()) {
            case "string" -> text(vendor);
            case "number" -> NUMERIC;
            case "date" -> DATE;
            case "datetime" -> DATETIME;
            case "option" -> OPTION;
            case "option-with-child" -> CASCADING;
            case "user" -> USER;
            case "version" -> VERSION;
            case "project" -> PROJECT;
            case "array" -> list(schema.items().orElse(""), vendor);
            default -> OTHER;
        };
    }

    private static FieldType text(String vendor) {
        if (vendor.endsWith(":textarea")) return TEXT;
        return vendor.endsWith(":url") ? URL : STRING;
    }

    private static FieldType list(String items, String vendor) {
        return switch (items) {
            case "option" -> OPTIONS;
            case "user" -> USERS;
            case "version" -> VERSIONS;
            case "string" -> vendor.endsWith(":labels") || vendor.isEmpty() ? LABELS : OTHER;
            default -> OTHER;
        };
    }

    /** Whether a value of it is a list. */
    boolean many() {
        return item() != this || this == LABELS;
    }

    /** The type of one value of it. */
    FieldType item() {
        return switch (this) {
            case OPTIONS -> OPTION;
            case USERS -> USER;
            case VERSIONS -> VERSION;
            default -> this;
        };
    }

    /** Whether any value can be written to it as words. */
    boolean text() {
        return this == STRING || this == TEXT || this == URL;
    }

    /** The hub's name of the type. */
    public String hubName() {
        return switch (this) {
            case VERSIONS -> "VERSION";
            case OTHER -> "STRING";
            default -> name();
        };
    }
}
