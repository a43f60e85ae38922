package io.syncline.simulators.jira.field;

/** How a field's value is built. */
public enum FieldKind {
    TEXT,
    RICH_TEXT,
    NUMBER,
    DATE,
    LABELS,
    USER,
    ISSUE_TYPE,
    STATUS,
    RESOLUTION,
    PRIORITY,
    OPTION,
    OPTIONS,
    COMPONENTS,
    VERSIONS,
    PARENT;

    boolean many() {
        return this == LABELS || this == OPTIONS || this == COMPONENTS || this == VERSIONS;
    }
}
