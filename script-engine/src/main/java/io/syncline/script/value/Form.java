package io.syncline.script.value;

import java.util.Map;
import java.util.Optional;

/** How a hub field looks to a script, known by the field's name alone. */
public enum Form {
    RAW,
    DATE,
    LABELS,
    CUSTOM_FIELDS,
    ONE,
    MANY;

    private static final Map<String, Shape> SINGLE = Map.ofEntries(
            Map.entry("assignee", Shape.USER),
            Map.entry("reporter", Shape.USER),
            Map.entry("creator", Shape.USER),
            Map.entry("author", Shape.USER),
            Map.entry("updateAuthor", Shape.USER),
            Map.entry("executor", Shape.USER),
            Map.entry("lead", Shape.USER),
            Map.entry("status", Shape.NAMED),
            Map.entry("priority", Shape.NAMED),
            Map.entry("resolution", Shape.NAMED),
            Map.entry("type", Shape.NAMED),
            Map.entry("project", Shape.PROJECT));

    private static final Map<String, Shape> LISTS = Map.ofEntries(
            Map.entry("assignees", Shape.USER),
            Map.entry("watchers", Shape.USER),
            Map.entry("voters", Shape.USER),
            Map.entry("components", Shape.NAMED),
            Map.entry("versions", Shape.NAMED),
            Map.entry("fixVersions", Shape.NAMED),
            Map.entry("affectedVersions", Shape.NAMED),
            Map.entry("comments", Shape.COMMENT),
            Map.entry("attachments", Shape.ATTACHMENT),
            Map.entry("workLogs", Shape.WORKLOG),
            Map.entry("issueLinks", Shape.LINK));

    /** The form of the field with this name, inside a thing of this shape. */
    public static Form of(Shape owner, String field) {
        if (owner == Shape.CUSTOM_FIELD) return RAW;
        return switch (field) {
            case "created", "updated", "due", "resolutionDate", "startDate" -> DATE;
            case "labels" -> LABELS;
            case "customFields" -> CUSTOM_FIELDS;
            default -> SINGLE.containsKey(field) ? ONE : LISTS.containsKey(field) ? MANY : RAW;
        };
    }

    /** The shape of what is in a field of form {@link #ONE} or {@link #MANY}. */
    public static Optional<Shape> shape(String field) {
        return Optional.ofNullable(SINGLE.getOrDefault(field, LISTS.get(field)));
    }
}
