package io.syncline.hub.tracker;

import java.util.List;

/**
 * A field that entities of a project can have.
 *
 * @param custom false for a field every entity of this tracker has
 * @param type as in {@link io.syncline.hub.issue.HubCustomField}
 * @param options the values a choice field accepts; empty for others
 */
public record FieldInfo(String id, String name, String type, boolean custom, List<String> options) {
    public FieldInfo {
        options = List.copyOf(options);
    }
}
