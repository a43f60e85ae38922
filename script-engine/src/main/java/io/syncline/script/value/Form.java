package io.syncline.script.value;

import java.util.HashMap;
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

    private record Field(Form form, Optional<Shape> shape) {}

    private static final Field PLAIN = new Field(RAW, Optional.empty());
    private static final Map<String, Field> FIELDS = fields();

    private static Map<String, Field> fields() {
        Map<String, Field> fields = new HashMap<>();
        add(fields, "created updated due resolutionDate startDate releaseDate", DATE, Optional.empty());
        add(fields, "labels", LABELS, Optional.empty());
        add(fields, "customFields", CUSTOM_FIELDS, Optional.empty());
        add(fields, "assignee reporter creator author updateAuthor executor lead", ONE, Optional.of(Shape.USER));
        add(fields, "status priority resolution type", ONE, Optional.of(Shape.NAMED));
        add(fields, "project", ONE, Optional.of(Shape.PROJECT));
        add(fields, "assignees watchers voters", MANY, Optional.of(Shape.USER));
        add(fields, "components versions fixVersions affectedVersions", MANY, Optional.of(Shape.NAMED));
        add(fields, "comments", MANY, Optional.of(Shape.COMMENT));
        add(fields, "attachments", MANY, Optional.of(Shape.ATTACHMENT));
        add(fields, "workLogs", MANY, Optional.of(Shape.WORKLOG));
        add(fields, "issueLinks", MANY, Optional.of(Shape.LINK));
        return fields;
    }

    private static void add(Map<String, Field> fields, String names, Form form, Optional<Shape> shape) {
        for (String name : names.split(" ")) fields.put(name, new Field(form, shape));
    }

    /** The form of the field with this name, inside a thing of this shape. */
    public static Form of(Shape owner, String field) {
        return owner == Shape.CUSTOM_FIELD
                ? RAW
                : FIELDS.getOrDefault(field, PLAIN).form();
    }

    /** The shape of what is in a field of form {@link #ONE} or {@link #MANY}. */
    public static Optional<Shape> shape(String field) {
        return FIELDS.getOrDefault(field, PLAIN).shape();
    }
}
