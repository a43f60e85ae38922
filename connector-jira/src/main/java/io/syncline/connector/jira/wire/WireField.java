package io.syncline.connector.jira.wire;

import java.util.Optional;

/** A field of the site, system or custom. */
public record WireField(String id, String name, boolean custom, Optional<Schema> schema) {
    /**
     * @param type such as {@code string}, {@code number}, {@code option}, {@code array}
     * @param items type of an array's items
     * @param custom vendor key of a custom field's type
     */
    public record Schema(String type, Optional<String> items, Optional<String> custom) {}
}
