package io.syncline.simulators.jira.field;

/** How a field's value is built. */
public enum FieldKind {
    TEXT,
    RICH_TEXT,
    NUMBER,
    DATE,
    DATE_TIME,
    URL,
    LABELS,
    USER,
    USERS,
    ISSUE_TYPE,
    STATUS,
    RESOLUTION,
    PRIORITY,
    OPTION,
    OPTIONS,
    CASCADING,
    COMPONENTS,
    VERSION,
    VERSIONS,
    PROJECT,
    PARENT,
    SECURITY_LEVEL,
    TIME_TRACKING,
    /** Who watches an issue or votes for it: no part of its create and edit screens. */
    FOLLOWERS;

    boolean many() {
        return this == LABELS || this == USERS || this == OPTIONS || this == COMPONENTS || this == VERSIONS;
    }
}
